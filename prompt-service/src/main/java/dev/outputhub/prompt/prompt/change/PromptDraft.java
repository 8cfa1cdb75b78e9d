package dev.outputhub.prompt.prompt.change;

import dev.outputhub.prompt.version.NewContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that is about to be stored.
 *
 * @param slug made from the title when null
 * @param message why the first version was made
 * @param createdAt now when null
 */
public record PromptDraft(
        String title,
        @Nullable String slug,
        String kind,
        @Nullable String description,
        boolean engineered,
        @Nullable String notes,
        NewContent content,
        @Nullable String message,
        @Nullable Instant createdAt) {}
