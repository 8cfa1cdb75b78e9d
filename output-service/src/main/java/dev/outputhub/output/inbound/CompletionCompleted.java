package dev.outputhub.output.inbound;

import dev.outputhub.output.reference.Links;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model has answered: what this service reads of it. */
record CompletionCompleted(
        UUID completionId,
        UUID outputId,
        @Nullable UUID conversationId,
        @Nullable String title,
        @Nullable UUID messageId,
        @Nullable String text,
        @Nullable String model,
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable Instant completedAt) {

    Links links() {
        return new Links(promptId, promptId == null ? null : promptVersion, agentId, conversationId, messageId);
    }
}
