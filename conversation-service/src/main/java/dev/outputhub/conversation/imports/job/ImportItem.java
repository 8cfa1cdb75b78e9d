package dev.outputhub.conversation.imports.job;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.conversation.format.SkippedRecord;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the report.
 *
 * @param problem something of the record was left out or changed, as opposed to not being of interest
 * @param previous what an update replaced
 */
public record ImportItem(
        String file,
        String kind,
        @Nullable String sourceId,
        @Nullable String title,
        ImportResult result,
        boolean problem,
        @Nullable String reason,
        @Nullable UUID recordId,
        ResultCounts messages,
        @Nullable JsonNode previous) {

    /** With a word that tells what was done and is no problem. */
    public ImportItem noted(@Nullable String note) {
        return note == null
                ? this
                : new ImportItem(
                        file,
                        kind,
                        sourceId,
                        title,
                        result,
                        problem,
                        reason == null ? note : note + "; " + reason,
                        recordId,
                        messages,
                        previous);
    }

    /** One whose columns nobody has said the meaning of is left out so far. */
    public static ImportItem table(String file, FoundTable table) {
        return new ImportItem(
                file,
                table.kind(),
                null,
                table.title(),
                ImportResult.SKIPPED,
                !table.mapped(),
                table.told(),
                null,
                ResultCounts.NONE,
                null);
    }

    public static ImportItem skipped(String file, SkippedRecord skipped) {
        return new ImportItem(
                file,
                skipped.kind(),
                skipped.sourceId(),
                skipped.title(),
                ImportResult.SKIPPED,
                skipped.leftOut(),
                skipped.reason(),
                null,
                ResultCounts.NONE,
                null);
    }

    public static ImportItem broken(String file, BrokenRecord broken) {
        return new ImportItem(
                file,
                broken.kind(),
                broken.sourceId(),
                broken.title(),
                ImportResult.SKIPPED,
                true,
                broken.reason(),
                null,
                ResultCounts.NONE,
                null);
    }
}
