package dev.outputhub.conversation.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the report.
 *
 * @param problem the record was broken or part of it was, as opposed to not being of interest
 * @param previous what an update replaced
 */
record ImportItem(
        String file,
        String kind,
        @Nullable String sourceId,
        @Nullable String title,
        ItemResult result,
        boolean problem,
        @Nullable String reason,
        @Nullable UUID recordId,
        ResultCounts messages,
        @Nullable JsonNode previous) {

    static ImportItem skipped(
            String file, String kind, @Nullable String sourceId, @Nullable String title, String reason) {
        return new ImportItem(
                file, kind, sourceId, title, ItemResult.SKIPPED, false, reason, null, ResultCounts.NONE, null);
    }

    static ImportItem broken(
            String file, String kind, @Nullable String sourceId, @Nullable String title, String reason) {
        return new ImportItem(
                file, kind, sourceId, title, ItemResult.SKIPPED, true, reason, null, ResultCounts.NONE, null);
    }
}
