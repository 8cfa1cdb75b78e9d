package dev.outputhub.prompt.label;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a label asks of the versions it is moved to.
 *
 * @param requiresQa whether their checklist has to be finished
 * @param version 0 while nobody has set it
 */
record LabelRule(
        String label,
        boolean requiresQa,
        long version,
        @Nullable Instant updatedAt,
        @Nullable UUID updatedBy) {

    static LabelRule none(String label) {
        return new LabelRule(label, false, 0, null, null);
    }
}
