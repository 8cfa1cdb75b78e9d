package dev.outputhub.output.edit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edit as callers see it.
 *
 * @param base number of the edit it began from, null for the raw text
 * @param createdByName null where the author is not known by name here
 * @param name what people call this state of the text, such as "as published"
 */
record EditView(
        int number,
        String content,
        @Nullable String summary,
        @Nullable Integer base,
        Instant createdAt,
        UUID createdBy,
        @Nullable String createdByName,
        @Nullable String name) {}
