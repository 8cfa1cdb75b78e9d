package dev.outputhub.output.edit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edit as an archive has it.
 *
 * @param base number of the edit it began from, null for the raw text
 */
public record RestoredEdit(
        @Min(1) int number,
        @NotNull String content,
        @Size(max = 1_000) @Nullable String summary,
        @Nullable Integer base,
        @Nullable Instant createdAt,
        @Size(max = 100) @Nullable String name) {}
