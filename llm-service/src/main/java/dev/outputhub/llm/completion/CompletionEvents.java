package dev.outputhub.llm.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.llm.completion.Completion.Failure;
import dev.outputhub.llm.completion.Completion.Preamble;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.Completion.Usage;
import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ToolCall;
import dev.outputhub.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services are told. */
public final class CompletionEvents {

    public static final String REQUESTS = "completion.requests.v1";
    public static final String TOPIC = "completion.events.v1";

    private CompletionEvents() {}

    public record CompletionRequested(UUID completionId, UUID connectionId, Provider provider, String model) {}

    public record CompletionStarted(
            UUID completionId,
            UUID conversationId,
            boolean newConversation,
            String title,
            UUID userMessageId,
            UUID messageId,
            String model,
            UUID connectionId,
            Provider provider,
            Instant createdAt,
            Instant startedAt,
            UUID personId) {}

    public record CompletionCompleted(
            UUID completionId,
            UUID conversationId,
            boolean newConversation,
            String title,
            @Nullable UUID parentMessageId,
            List<Preamble> preamble,
            UUID userMessageId,
            String userText,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String callId,

            UUID messageId,
            UUID outputId,
            String text,
            @Nullable String reasoning,
            List<ToolCall> toolCalls,
            @Nullable String finishReason,
            String model,
            UUID connectionId,
            Provider provider,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable UUID comparisonId,
            @Nullable Usage usage,
            @Nullable Cost cost,
            Timings timings,
            Instant createdAt,
            Instant completedAt,
            UUID personId) {}

    /**
     * @param state failed, or interrupted where part of an answer had come
     * @param messageId what the part that had come becomes; null with its text where nothing had
     */
    public record CompletionFailed(
            UUID completionId,
            UUID conversationId,
            CompletionState state,
            String title,
            @Nullable UUID parentMessageId,
            List<Preamble> preamble,
            UUID userMessageId,
            String userText,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String callId,

            @Nullable UUID messageId,
            @Nullable String text,
            @Nullable String reasoning,
            List<ToolCall> toolCalls,
            String model,
            UUID connectionId,
            Provider provider,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            Failure error,
            @Nullable Usage usage,
            @Nullable Cost cost,
            Timings timings,
            Instant createdAt,
            Instant completedAt,
            UUID personId) {}

    public record CompletionCancelled(
            UUID completionId,
            UUID conversationId,
            String title,
            @Nullable UUID parentMessageId,
            List<Preamble> preamble,
            UUID userMessageId,
            String userText,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String callId,

            @Nullable UUID messageId,
            @Nullable String text,
            @Nullable String reasoning,
            List<ToolCall> toolCalls,
            String model,
            UUID connectionId,
            Provider provider,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable Usage usage,
            @Nullable Cost cost,
            Instant createdAt,
            Instant completedAt,
            UUID personId) {}

    static Event requested(Completion completion) {
        return new Event(
                REQUESTS,
                "CompletionRequested",
                completion.id(),
                new CompletionRequested(
                        completion.id(), completion.connectionId(), completion.provider(), completion.model()));
    }

    static Event started(Completion completion, Instant at) {
        var links = completion.links();
        return told(
                "CompletionStarted",
                completion,
                new CompletionStarted(
                        completion.id(),
                        links.conversationId(),
                        links.newConversation(),
                        completion.question().title(),
                        links.userMessageId(),
                        links.messageId(),
                        completion.model(),
                        completion.connectionId(),
                        completion.provider(),
                        completion.createdAt(),
                        at,
                        completion.createdBy()));
    }

    static Event completed(Completion completion, Instant at) {
        var links = completion.links();
        var question = completion.question();
        var answer = completion.answer();
        return told(
                "CompletionCompleted",
                completion,
                new CompletionCompleted(
                        completion.id(),
                        links.conversationId(),
                        links.newConversation(),
                        question.title(),
                        links.parentMessageId(),
                        question.preamble(),
                        links.userMessageId(),
                        question.userText(),
                        question.callId(),
                        links.messageId(),
                        links.outputId(),
                        answer.text(),
                        present(answer.reasoning()),
                        answer.toolCalls(),
                        answer.finishReason(),
                        completion.model(),
                        completion.connectionId(),
                        completion.provider(),
                        links.promptId(),
                        links.promptVersion(),
                        links.agentId(),
                        links.comparisonId(),
                        answer.usage(),
                        answer.cost(),
                        answer.timings(),
                        completion.createdAt(),
                        at,
                        completion.createdBy()));
    }

    static Event failed(Completion completion, Failure error, Instant at) {
        var links = completion.links();
        var answer = completion.answer();
        return told(
                "CompletionFailed",
                completion,
                new CompletionFailed(
                        completion.id(),
                        links.conversationId(),
                        completion.state(),
                        completion.question().title(),
                        links.parentMessageId(),
                        completion.question().preamble(),
                        links.userMessageId(),
                        completion.question().userText(),
                        completion.question().callId(),
                        completion.answered() ? links.messageId() : null,
                        completion.answered() ? answer.text() : null,
                        completion.answered() ? present(answer.reasoning()) : null,
                        answer.toolCalls(),
                        completion.model(),
                        completion.connectionId(),
                        completion.provider(),
                        links.promptId(),
                        links.promptVersion(),
                        links.agentId(),
                        error,
                        answer.usage(),
                        answer.cost(),
                        answer.timings(),
                        completion.createdAt(),
                        at,
                        completion.createdBy()));
    }

    static Event cancelled(Completion completion, Instant at) {
        var links = completion.links();
        var answer = completion.answer();
        return told(
                "CompletionCancelled",
                completion,
                new CompletionCancelled(
                        completion.id(),
                        links.conversationId(),
                        completion.question().title(),
                        links.parentMessageId(),
                        completion.question().preamble(),
                        links.userMessageId(),
                        completion.question().userText(),
                        completion.question().callId(),
                        completion.answered() ? links.messageId() : null,
                        completion.answered() ? answer.text() : null,
                        completion.answered() ? present(answer.reasoning()) : null,
                        answer.toolCalls(),
                        completion.model(),
                        completion.connectionId(),
                        completion.provider(),
                        links.promptId(),
                        links.promptVersion(),
                        links.agentId(),
                        answer.usage(),
                        answer.cost(),
                        completion.createdAt(),
                        at,
                        completion.createdBy()));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Event told(String type, Completion completion, Object data) {
        return new Event(TOPIC, type, completion.id(), data);
    }
}
