package dev.outputhub.prompt.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported prompt came from.
 *
 * @param importId the import that brought what it says now
 * @param firstImportId the import that brought it first
 * @param fingerprint of what the import brought
 * @param leftAt the version of the record the import left; another one means that somebody changed it since
 * @param previousNumber the prompt's version before this import; null when the import made it
 * @param undone whether the import was undone
 */
record Source(
        String sourceKey,
        UUID promptId,
        UUID importId,
        UUID firstImportId,
        String fingerprint,
        long leftAt,
        @Nullable Integer previousNumber,
        boolean undone) {}
