package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Refuse;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Unchanged;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.job.ResultCounts;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reports on conversations, by what was planned for them. */
final class ConversationItems {

    private ConversationItems() {}

    static ImportItem of(FoundRecord found, ConversationPlan plan, Map<UUID, JsonNode> previous, boolean dryRun) {
        return switch (plan) {
            case Create create ->
                item(
                        found,
                        create.conversation(),
                        create.title(),
                        ImportResult.NEW,
                        remarks(create.conversation()),
                        // nothing with this id exists after a dry run
                        dryRun ? null : create.id(),
                        new ResultCounts(
                                create.messages().size(),
                                0,
                                0,
                                create.conversation().lostMessages()),
                        null);
            case Update update -> {
                var kept = update.conversation().messages().size()
                        - update.added().size()
                        - update.changed().size();
                yield item(
                        found,
                        update.conversation(),
                        update.title(),
                        update.seen() ? ImportResult.UPDATED : ImportResult.UNCHANGED,
                        remarks(update.conversation()),
                        update.known().id(),
                        new ResultCounts(
                                update.added().size(),
                                update.changed().size(),
                                kept,
                                update.conversation().lostMessages()),
                        update.seen() ? previous.get(update.known().id()) : null);
            }
            case Unchanged unchanged ->
                item(
                        found,
                        unchanged.conversation(),
                        ConversationTitles.of(unchanged.conversation()),
                        ImportResult.UNCHANGED,
                        remarks(unchanged.conversation()),
                        unchanged.id(),
                        new ResultCounts(
                                0,
                                0,
                                unchanged.conversation().messages().size(),
                                unchanged.conversation().lostMessages()),
                        null);
            case Refuse refuse ->
                item(
                        found,
                        refuse.conversation(),
                        ConversationTitles.of(refuse.conversation()),
                        ImportResult.SKIPPED,
                        refuse.reason(),
                        refuse.id(),
                        new ResultCounts(
                                0,
                                0,
                                0,
                                refuse.conversation().messages().size()
                                        + refuse.conversation().lostMessages()),
                        null);
        };
    }

    private static ImportItem item(
            FoundRecord found,
            ImportedConversation conversation,
            String title,
            ImportResult result,
            @Nullable String reason,
            @Nullable UUID recordId,
            ResultCounts messages,
            @Nullable JsonNode previous) {
        return new ImportItem(
                found.file(),
                "conversation",
                conversation.sourceId(),
                title,
                result,
                conversation.lostMessages() > 0,
                reason,
                recordId,
                messages,
                previous);
    }

    private static @Nullable String remarks(ImportedConversation conversation) {
        return conversation.remarks().isEmpty() ? null : String.join("; ", conversation.remarks());
    }
}
