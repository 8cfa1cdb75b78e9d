package dev.outputhub.conversation.imports.job;

import dev.outputhub.conversation.format.ExportFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is queued.
 *
 * @param trialId the dry run whose uploaded file it shares
 */
public record NewImport(
        UUID id,
        @Nullable ExportFormat wanted,
        boolean dryRun,
        String fileName,
        long fileSize,
        String storageKey,
        ImportOptions options,
        ImportChoice choice,
        @Nullable UUID trialId) {

    /** All of an upload, as it is. */
    public static NewImport of(UUID id, boolean dryRun, String fileName, long fileSize, String storageKey) {
        return new NewImport(
                id, null, dryRun, fileName, fileSize, storageKey, ImportOptions.NONE, ImportChoice.ALL, null);
    }
}
