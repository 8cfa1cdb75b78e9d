package dev.outputhub.prompt.label;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label that was pointed at another version.
 *
 * @param number the version it pointed at from then on; null when it was taken away
 * @param previousNumber the version it pointed at before; null when it was new
 */
record LabelMove(
        UUID id,
        String label,
        @Nullable Integer number,
        @Nullable Integer previousNumber,
        Instant movedAt,
        UUID movedBy) {}
