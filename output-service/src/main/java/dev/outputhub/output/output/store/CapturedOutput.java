package dev.outputhub.output.output.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An output that is about to be stored: everything filled in and checked.
 *
 * @param model what the source calls the model; null when nobody said
 * @param modelPending whether the model's term is still to be asked for
 */
public record CapturedOutput(
        UUID id,
        OutputFields fields,
        String content,
        Source source,
        @Nullable String model,
        boolean modelPending,
        @Nullable Imported imported) {

    /**
     * How an import knows it again.
     *
     * @param sourceKey unique in the organisation
     * @param owner whose it becomes; null for whoever imports
     */
    public record Imported(
            UUID importId, String sourceKey, @Nullable UUID owner) {}
}
