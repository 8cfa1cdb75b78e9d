package dev.outputhub.records.terms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the owner of a term tells about it. {@code mergedInto} names the term that took its place. */
public record TermState(
        UUID id,
        String vocabularyKey,
        String slug,
        String name,
        @Nullable String colour,
        @Nullable UUID parentId,
        int position,
        boolean archived,
        @Nullable UUID mergedInto,
        long version) {}
