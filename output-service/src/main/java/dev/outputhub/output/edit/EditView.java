package dev.outputhub.output.edit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edit as callers see it.
 *
 * @param base number of the edit it began from, null for the raw text
 */
record EditView(
        int number,
        String content,
        @Nullable String summary,
        @Nullable Integer base,
        Instant createdAt,
        UUID createdBy) {}
