package dev.outputhub.llm.provider;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A tool that the model wants called. Nothing here calls it.
 *
 * @param arguments JSON, as the model wrote it
 */
public record ToolCall(
        @Nullable String id, @NotNull String name, @NotNull String arguments) {}
