package dev.outputhub.llm.completion;

import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.Settings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question to one model. The ids of what it will become are given when it is asked, so that nobody waits for them. */
public record Completion(
        UUID id,
        CompletionState state,
        UUID connectionId,
        Provider provider,
        String model,
        Links links,
        Question question,
        Answer answer,
        boolean cancelRequested,
        int attempts,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant completedAt) {

    /** The records it belongs to. */
    public record Links(
            UUID conversationId,
            boolean newConversation,
            @Nullable UUID parentMessageId,
            UUID userMessageId,
            UUID messageId,
            UUID outputId,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable UUID comparisonId) {}

    /** Where its conversation goes on: from the answer, or from the question when there is none. */
    public UUID leaf() {
        return state.unanswered() ? links.userMessageId() : links.messageId();
    }

    /**
     * What was asked.
     *
     * @param userText the last thing the person said, which becomes the message before the answer
     * @param messages everything the model is given, the conversation so far included
     * @param live whether its tokens can be followed while they come
     */
    public record Question(
            String title, String userText, List<ChatMessage> messages, Settings settings, boolean live) {}

    /** What came of it so far. */
    public record Answer(
            String text,
            String reasoning,
            @Nullable String finishReason,
            @Nullable Usage usage,
            @Nullable Cost cost,
            Timings timings,
            @Nullable Failure error) {

        public static final Answer NONE = new Answer("", "", null, null, null, Timings.NONE, null);
    }

    public record Usage(long inputTokens, long outputTokens) {}

    /** Milliseconds since a worker took it up; null for what has not happened. */
    public record Timings(
            @Nullable Long firstTokenMs, @Nullable Long totalMs) {

        public static final Timings NONE = new Timings(null, null);
    }

    public record Failure(String code, String detail) {}
}
