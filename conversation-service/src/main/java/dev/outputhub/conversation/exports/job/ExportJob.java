package dev.outputhub.conversation.exports.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as it stands.
 *
 * @param filters by kind: query strings of the public lists
 * @param files whether the contents of files go along
 * @param counts records by kind that have been read so far
 * @param stage the kind that is read, or {@code writing}
 * @param problems the first of them
 * @param size of the archive in bytes, once it is there
 */
public record ExportJob(
        UUID id,
        ExportState state,
        String organizationSlug,
        ArchiveForm form,
        List<ExportKind> kinds,
        Map<ExportKind, String> filters,
        boolean files,
        String fileName,
        String storageKey,
        Map<ExportKind, Long> counts,
        @Nullable String stage,
        long bytesWritten,
        @Nullable Long size,
        List<ExportProblem> problems,
        int problemCount,
        @Nullable String reason,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        long steps,
        long version) {

    /** Whether it holds less than everything, and so only the files that belong to what it holds. */
    public boolean narrowed() {
        return !filters.isEmpty() || !kinds.containsAll(ExportKind.all());
    }
}
