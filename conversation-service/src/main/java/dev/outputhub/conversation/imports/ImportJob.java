package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.ExportFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param nextRecord index of the first record that no committed batch holds
 * @param items lines of the report so far
 */
record ImportJob(
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
        long version) {}
