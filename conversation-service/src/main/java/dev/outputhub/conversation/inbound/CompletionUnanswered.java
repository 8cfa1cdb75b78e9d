package dev.outputhub.conversation.inbound;

import dev.outputhub.conversation.message.Exchange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model has not answered, or was stopped: what this service reads of it. */
record CompletionUnanswered(
        UUID completionId,
        @Nullable UUID conversationId,
        @Nullable String title,
        @Nullable UUID parentMessageId,
        @Nullable UUID userMessageId,
        @Nullable String userText,
        @Nullable String model,
        @Nullable UUID agentId,
        @Nullable Instant createdAt) {

    /** Null for a completion that belongs to no conversation, and for one told before questions were. */
    @Nullable
    Exchange exchange() {
        if (conversationId == null || userMessageId == null) {
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
                null,
                "",
                "",
                null);
    }
}
