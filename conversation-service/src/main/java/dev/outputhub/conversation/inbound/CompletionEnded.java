package dev.outputhub.conversation.inbound;

import dev.outputhub.conversation.message.Exchange;
import dev.outputhub.conversation.message.Exchange.Answer;
import dev.outputhub.conversation.message.Exchange.Interruption;
import dev.outputhub.conversation.message.Exchange.Preamble;
import dev.outputhub.conversation.message.Exchange.Question;
import dev.outputhub.conversation.message.Exchange.ToolCall;
import dev.outputhub.conversation.message.Storable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model has answered, broke off, or was stopped: what this service reads of it. */
record CompletionEnded(
        UUID completionId,
        @Nullable UUID conversationId,
        @Nullable String title,
        @Nullable UUID parentMessageId,
        @Nullable List<Preamble> preamble,
        @Nullable UUID userMessageId,
        @Nullable String userText,
        @Nullable String callId,
        @Nullable UUID messageId,
        @Nullable String text,
        @Nullable String reasoning,
        @Nullable List<ToolCall> toolCalls,
        @Nullable String model,
        @Nullable UUID agentId,
        @Nullable Interruption error,
        @Nullable Instant createdAt,
        @Nullable Instant completedAt) {

    private static final Interruption STOPPED = new Interruption("cancelled", "It was stopped.");

    @Nullable
    Exchange completed() {
        return exchange(null);
    }

    @Nullable
    Exchange failed() {
        return exchange(error == null ? new Interruption("interrupted", "The answer broke off.") : error);
    }

    @Nullable
    Exchange cancelled() {
        return exchange(STOPPED);
    }

    /** Null for a completion that belongs to no conversation, and for one told before questions were. */
    private @Nullable Exchange exchange(@Nullable Interruption interruption) {
        if (conversationId == null || (userMessageId == null && messageId == null)) {
            return null;
        }
        return new Exchange(
                conversationId,
                Storable.text(title),
                agentId,
                model,
                parentMessageId,
                preamble == null
                        ? List.of()
                        : preamble.stream().map(Preamble::storable).toList(),
                userMessageId == null ? null : new Question(userMessageId, Storable.text(userText), callId, createdAt),
                messageId == null ? null : answer(messageId, interruption));
    }

    private Answer answer(UUID id, @Nullable Interruption interruption) {
        return new Answer(
                id,
                Storable.text(reasoning),
                Storable.text(text),
                toolCalls == null ? List.of() : toolCalls,
                interruption,
                completedAt);
    }
}
