package dev.outputhub.conversation.inbound;

import dev.outputhub.conversation.message.Exchange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model has answered: what this service reads of it. */
record CompletionCompleted(
        UUID completionId,
        @Nullable UUID conversationId,
        @Nullable String title,
        @Nullable UUID parentMessageId,
        @Nullable UUID userMessageId,
        @Nullable String userText,
        @Nullable UUID messageId,
        @Nullable String text,
        @Nullable String reasoning,
        @Nullable String model,
        @Nullable UUID agentId,
        @Nullable Instant createdAt,
        @Nullable Instant completedAt) {

    /** Null for a completion that belongs to no conversation. */
    @Nullable
    Exchange exchange() {
        if (conversationId == null || messageId == null) {
            return null;
        }
        return new Exchange(
                conversationId,
                Storable.text(title),
                agentId,
                model,
                parentMessageId,
                userMessageId,
                Storable.text(userText),
                createdAt,
                messageId,
                Storable.text(reasoning),
                Storable.text(text),
                completedAt);
    }
}
