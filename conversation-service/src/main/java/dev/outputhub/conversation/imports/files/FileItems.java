package dev.outputhub.conversation.imports.files;

import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.imports.files.FileOutcome.Brought;
import dev.outputhub.conversation.imports.files.FileOutcome.Foreseen;
import dev.outputhub.conversation.imports.files.FileOutcome.Refused;
import dev.outputhub.conversation.imports.files.FileOutcome.Unnamed;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.job.ResultCounts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports on files: to which message each went, or why to none. */
final class FileItems {

    private FileItems() {}

    static ImportItem of(String member, ImportedFile file, FileOutcome outcome) {
        return switch (outcome) {
            case Brought brought ->
                taken(
                        member,
                        file,
                        brought.added().isEmpty() ? ImportResult.UNCHANGED : ImportResult.NEW,
                        brought.id());
            case Foreseen foreseen ->
                taken(member, file, foreseen.there() ? ImportResult.UNCHANGED : ImportResult.NEW, null);
            case Refused refused -> item(member, file, ImportResult.SKIPPED, true, refused.reason(), null);
            case Unnamed unnamed -> item(member, file, ImportResult.SKIPPED, unnamed.leftOut(), unnamed.reason(), null);
        };
    }

    private static ImportItem taken(String member, ImportedFile file, ImportResult result, @Nullable UUID id) {
        return item(member, file, result, file.moreUses() > 0, where(file), id);
    }

    private static String where(ImportedFile file) {
        var first = file.uses().getFirst();
        var title = first.conversationTitle();
        var where = new StringBuilder("Belongs to a message of ");
        where.append(title == null || title.isBlank() ? "a conversation without a title" : "“" + title + "”");
        var others =
                file.uses().stream().map(ImportedFile.Use::message).distinct().count() - 1;
        if (others > 0) {
            where.append(others == 1 ? " and to one more" : " and to " + others + " more");
        }
        if (file.moreUses() > 0) {
            where.append("; ").append(file.moreUses()).append(" further messages that name it were left without it");
        }
        return where.toString();
    }

    private static ImportItem item(
            String member, ImportedFile file, ImportResult result, boolean problem, String reason, @Nullable UUID id) {
        return new ImportItem(member, "file", null, file.title(), result, problem, reason, id, ResultCounts.NONE, null);
    }
}
