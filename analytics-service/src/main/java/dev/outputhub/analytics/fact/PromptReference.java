package dev.outputhub.analytics.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The version of a prompt that led to something. */
public record PromptReference(
        @Nullable UUID promptId, @Nullable Integer version) {

    public static final PromptReference NONE = new PromptReference(null, null);
}
