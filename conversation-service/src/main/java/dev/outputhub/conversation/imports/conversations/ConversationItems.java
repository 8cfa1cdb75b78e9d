package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Again;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.LeaveOut;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Refuse;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Same;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Unchanged;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.job.ResultCounts;
import dev.outputhub.platform.text.TitleLine;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reports on conversations, by what was planned for them. */
final class ConversationItems {

    private static final String KIND = "conversation";

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
                                update.seen() ? previous.get(update.known().id()) : null)
                        .noted(
                                update.met() == null
                                        ? null
                                        : Recognition.note(
                                                update.met(), update.known().platform()));
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
            case Same same ->
                item(
                                found,
                                same.conversation(),
                                ConversationTitles.of(same.conversation()),
                                ImportResult.UNCHANGED,
                                remarks(same.conversation()),
                                same.known().id(),
                                new ResultCounts(
                                        0,
                                        0,
                                        same.conversation().messages().size(),
                                        same.conversation().lostMessages()),
                                null)
                        .noted(Recognition.note(null, same.known().platform()));
            case Again again ->
                item(
                                found,
                                again.conversation(),
                                ConversationTitles.of(again.conversation()),
                                again.added() + again.changed() > 0 ? ImportResult.UPDATED : ImportResult.UNCHANGED,
                                remarks(again.conversation()),
                                null,
                                new ResultCounts(
                                        again.added(),
                                        again.changed(),
                                        again.kept(),
                                        again.conversation().lostMessages()),
                                null)
                        .noted(again.note());
            case LeaveOut leftOut ->
                new ImportItem(
                        found.file(),
                        KIND,
                        leftOut.conversation().sourceId(),
                        ConversationTitles.of(leftOut.conversation()),
                        ImportResult.SKIPPED,
                        false,
                        ImportChoice.NOT_CHOSEN,
                        null,
                        new ResultCounts(
                                0,
                                0,
                                0,
                                leftOut.conversation().messages().size()
                                        + leftOut.conversation().lostMessages()),
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
                KIND,
                conversation.sourceId(),
                title,
                result,
                // one that was deleted here is as it should be, but for what could not be read of it
                conversation.lostMessages() > 0 || (result != ImportResult.SKIPPED && reason != null),
                reason,
                recordId,
                messages,
                previous);
    }

    private static @Nullable String remarks(ImportedConversation conversation) {
        var remarks = new ArrayList<>(conversation.remarks());
        if (ConversationTitles.isCut(conversation)) {
            remarks.add("The title was cut to " + TitleLine.LONGEST + " characters; its details have all of it");
        }
        return remarks.isEmpty() ? null : String.join("; ", remarks);
    }
}
