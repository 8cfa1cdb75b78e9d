package dev.outputhub.llm.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.RequestOptions;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.llm.provider.ToolCall;
import java.math.BigDecimal;
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
        return answered() ? links.messageId() : links.userMessageId();
    }

    /** Whether an answer goes into the conversation: a whole one, or as much as had come when it broke off. */
    public boolean answered() {
        return state == CompletionState.COMPLETED || (state.ended() && answer.anything());
    }

    Completion reserving(BigDecimal amount) {
        return with(state, answer.estimated(amount));
    }

    Completion with(Settings settings) {
        var bounded = new Question(
                question.title(),
                question.preamble(),
                question.userText(),
                question.messages(),
                settings,
                question.options(),
                question.live(),
                question.callId(),
                question.fingerprint());
        return new Completion(
                id,
                state,
                connectionId,
                provider,
                model,
                links,
                bounded,
                answer,
                cancelRequested,
                attempts,
                createdAt,
                createdBy,
                completedAt);
    }

    public Completion with(CompletionState state, Answer answer) {
        return new Completion(
                id,
                state,
                connectionId,
                provider,
                model,
                links,
                question,
                answer,
                cancelRequested,
                attempts,
                createdAt,
                createdBy,
                completedAt);
    }

    /**
     * What was asked.
     *
     * @param preamble what the model was told before it in the same request, such as a system prompt
     * @param userText the last thing the person said, or a tool in its stead, which becomes the message before the answer
     * @param messages everything the model is given, the conversation so far included
     * @param live whether its tokens can be followed while they come
     * @param callId the call of a tool that it answers, where not a person asks
     * @param fingerprint of the messages that a program sent, by which its next request finds this one
     */
    public record Question(
            String title,
            List<Preamble> preamble,
            String userText,
            List<ChatMessage> messages,
            Settings settings,
            RequestOptions options,
            boolean live,
            @Nullable String callId,
            @Nullable String fingerprint) {

        public Question(
                String title,
                List<Preamble> preamble,
                String userText,
                List<ChatMessage> messages,
                Settings settings,
                boolean live) {
            this(title, preamble, userText, messages, settings, RequestOptions.NONE, live, null, null);
        }
    }

    /** A message with which a request begins; kept in the conversation, hidden. */
    public record Preamble(
            UUID id,
            ChatMessage.Role role,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ToolCall> toolCalls,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String callId) {

        @SuppressWarnings("NullAway") // absent in JSON
        public Preamble {
            toolCalls = toolCalls == null ? List.of() : List.copyOf(toolCalls);
        }

        public Preamble(UUID id, ChatMessage.Role role, String text) {
            this(id, role, text, List.of(), null);
        }

        public static Preamble of(UUID id, ChatMessage message) {
            return new Preamble(id, message.role(), message.content(), message.toolCalls(), message.toolCallId());
        }
    }

    /**
     * What came of it so far.
     *
     * @param estimate in US dollars, what it counts against a budget while its cost is not known
     */
    public record Answer(
            String text,
            String reasoning,
            List<ToolCall> toolCalls,
            @Nullable String finishReason,
            @Nullable Usage usage,
            @Nullable Cost cost,
            @Nullable BigDecimal estimate,
            Timings timings,
            @Nullable Failure error) {

        public static final Answer NONE = new Answer("", "", List.of(), null, null, null, null, Timings.NONE, null);

        Answer estimated(BigDecimal amount) {
            return new Answer(text, reasoning, toolCalls, finishReason, usage, cost, amount, timings, error);
        }

        boolean anything() {
            return !text.isEmpty() || !toolCalls.isEmpty();
        }
    }

    public record Usage(long inputTokens, long outputTokens) {}

    /** Milliseconds since a worker took it up; null for what has not happened. */
    public record Timings(
            @Nullable Long firstTokenMs, @Nullable Long totalMs) {

        public static final Timings NONE = new Timings(null, null);
    }

    public record Failure(String code, String detail) {}
}
