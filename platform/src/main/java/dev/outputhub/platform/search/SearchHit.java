package dev.outputhub.platform.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hit; {@code snippet} is HTML with nothing but {@code <mark>}. */
public record SearchHit(
        String kind,
        UUID id,
        @Nullable String title,
        String snippet,
        double score,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        Instant updatedAt) {}
