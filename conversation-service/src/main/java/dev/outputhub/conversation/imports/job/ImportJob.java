package dev.outputhub.conversation.imports.job;

import dev.outputhub.conversation.format.ExportFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param nextRecord index of the first record that no committed batch holds
 * @param items lines of the report so far
 * @param trialId the dry run whose uploaded file it shares
 */
public record ImportJob(
        UUID id,
        ImportState state,
        @Nullable ExportFormat wanted,
        @Nullable String format,
        boolean dryRun,
        String fileName,
        long fileSize,
        String storageKey,
        long bytesRead,
        long bytesTotal,
        long nextRecord,
        long items,
        ImportCounts counts,
        int problems,
        @Nullable String reason,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant archiveRemovedAt,
        ImportOptions options,
        @Nullable UUID trialId,
        long version) {

    /** Whose the records are. */
    public UUID owner() {
        return options.owner() == null ? createdBy : options.owner();
    }

    /** As it stands when these lines were added to the report. */
    public ImportJob advanced(
            List<ImportItem> added, @Nullable String nowFormat, long nowNext, long nowRead, long nowTotal) {
        var nowCounts = counts;
        var nowProblems = problems;
        for (var item : added) {
            nowCounts = nowCounts.plus(item);
            nowProblems += item.problem() ? 1 : 0;
        }
        return new ImportJob(
                id,
                state,
                wanted,
                nowFormat,
                dryRun,
                fileName,
                fileSize,
                storageKey,
                nowRead,
                nowTotal,
                nowNext,
                items + added.size(),
                nowCounts,
                nowProblems,
                reason,
                createdAt,
                createdBy,
                startedAt,
                finishedAt,
                archiveRemovedAt,
                options,
                trialId,
                version);
    }
}
