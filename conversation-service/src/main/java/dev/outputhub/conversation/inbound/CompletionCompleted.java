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
                storable(title),
                agentId,
                model,
                parentMessageId,
                userMessageId,
                storable(userText),
                createdAt,
                messageId,
                storable(reasoning),
                storable(text),
                completedAt);
    }

    /** PostgreSQL holds no NUL, and here is nobody who could be asked to leave it out. */
    private static String storable(@Nullable String text) {
        return text == null ? "" : text.replace('\0', '\uFFFD');
    }
}
