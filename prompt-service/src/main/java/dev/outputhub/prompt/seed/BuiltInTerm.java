package dev.outputhub.prompt.seed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param parent the name of a term above, which stands before this one in the list */
record BuiltInTerm(
        String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String colour,
        @Nullable String parent,
        @Nullable Map<String, @Nullable Object> attributes) {}
