package dev.outputhub.output.output.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An output as an archive has it, with everything of its own.
 *
 * @param sourceKey by which an import knows it again, where one brought it in the first place
 * @param editNumber of its newest edit, 0 without any
 */
public record RestoredOutput(
        UUID id,
        OutputFields fields,
        String content,
        Source source,
        @Nullable String model,
        @Nullable String sourceKey,
        int editNumber,
        Instant createdAt,
        Instant updatedAt) {}
