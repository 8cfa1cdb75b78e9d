package dev.outputhub.prompt.prompt.change;

import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.records.terms.ResolvedTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that is about to be stored.
 *
 * @param slug made from the title when null
 * @param message why the first version was made
 * @param createdAt now when null
 * @param imported null where a person writes it
 */
public record PromptDraft(
        String title,
        @Nullable String slug,
        String kind,
        @Nullable String description,
        boolean engineered,
        @Nullable String notes,
        @Nullable String folder,
        NewContent content,
        @Nullable String message,
        @Nullable Instant createdAt,
        @Nullable Imported imported) {

    /**
     * What the import that brings it asks for.
     *
     * @param owner whose it becomes; null for whoever imports
     * @param forAll terms beside its own
     */
    public record Imported(UUID importId, @Nullable UUID owner, ResolvedTerms forAll) {}
}
