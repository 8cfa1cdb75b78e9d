package dev.outputhub.prompt.version;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of a prompt. Never changes after it is written.
 *
 * @param message why it was made
 * @param revertsTo the earlier version it repeats, if it does
 */
public record PromptVersion(
        UUID promptId,
        int number,
        PromptContent content,
        @Nullable String message,
        @Nullable Integer revertsTo,
        Instant createdAt,
        UUID createdBy) {}
