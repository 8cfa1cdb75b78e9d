package dev.outputhub.output.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an output came from: the records of other services it points to. */
public record Links(
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId) {

    public static final Links NONE = new Links(null, null, null, null, null);
}
