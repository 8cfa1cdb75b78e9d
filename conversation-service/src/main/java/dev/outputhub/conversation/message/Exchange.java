package dev.outputhub.conversation.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question put to a model from inside, and its answer if one came.
 *
 * @param title for a conversation that begins with it; may be empty
 * @param parentId the message it goes on from; null at the beginning
 * @param preamble what the model was told before the question, such as a system prompt
 * @param question null where only an answer was asked for
 * @param answer null where none came
 */
public record Exchange(
        UUID conversationId,
        String title,
        @Nullable UUID agentId,
        @Nullable String model,
        @Nullable UUID parentId,
        List<Preamble> preamble,
        @Nullable Question question,
        @Nullable Answer answer) {

    /**
     * @param role system, or user, assistant and tool where a program told what was said before
     * @param toolCalls what the assistant wanted called
     * @param callId the call that a tool answers
     */
    public record Preamble(
            UUID id,
            String role,
            String text,
            @Nullable List<ToolCall> toolCalls,
            @Nullable String callId) {

        public Preamble storable() {
            return new Preamble(id, role, Storable.text(text), toolCalls, callId);
        }
    }

    /** @param callId where a tool answers a call, and no person asks */
    public record Question(
            UUID id,
            String text,
            @Nullable String callId,
            @Nullable Instant askedAt) {}

    /** @param interruption null for a whole answer */
    public record Answer(
            UUID id,
            String reasoning,
            String text,
            List<ToolCall> toolCalls,
            @Nullable Interruption interruption,
            @Nullable Instant answeredAt) {}

    /** @param arguments JSON, as the model wrote it */
    public record ToolCall(@Nullable String id, String name, String arguments) {}

    /** Why an answer broke off. */
    public record Interruption(String code, String detail) {}

    @Nullable
    Instant askedAt() {
        return question == null ? null : question.askedAt();
    }
}
