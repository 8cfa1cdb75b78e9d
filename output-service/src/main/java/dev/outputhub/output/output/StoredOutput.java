package dev.outputhub.output.output;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An output as a change finds it, locked until the change is over.
 *
 * @param sensitive whether it is marked confidential or higher, so that its words stay out of the audit trail
 */
public record StoredOutput(
        UUID id,
        OutputFields fields,
        Source source,
        int contentLength,
        int editNumber,
        @Nullable UUID importId,
        @Nullable String sourceKey,
        @Nullable Long importedVersion,
        long version,
        @Nullable Instant deletedAt,
        boolean sensitive) {

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether a person changed it after the import that brought it, or brought it anew, last touched it. */
    public boolean changedSinceImport() {
        return importedVersion == null || importedVersion != version;
    }
}
