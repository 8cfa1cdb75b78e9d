package dev.outputhub.llm.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.llm.completion.Completion.Failure;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.Completion.Usage;
import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completion as callers see it. Lists leave its text out.
 *
 * @param messageId the message that the answer becomes; null when it ended without a word
 * @param outputId the output that a whole answer becomes; null when there is none, or no text in it
 */
public record CompletionView(
        UUID id,
        CompletionState state,
        String model,
        Provider provider,
        UUID connectionId,
        UUID conversationId,
        UUID userMessageId,
        @Nullable UUID messageId,
        @Nullable UUID outputId,
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID comparisonId,
        String title,
        @Nullable Usage usage,
        @Nullable Cost cost,
        Timings timings,
        @Nullable String finishReason,
        @Nullable Failure error,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasoning,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ToolCall> toolCalls,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant completedAt) {

    public static CompletionView of(Completion completion) {
        return of(completion, completion.answer().text(), completion.answer().reasoning());
    }

    static CompletionView withoutText(Completion completion) {
        return of(completion, null, null);
    }

    private static CompletionView of(Completion completion, @Nullable String text, @Nullable String reasoning) {
        var links = completion.links();
        var answer = completion.answer();
        boolean open = !completion.state().ended();
        boolean whole = completion.state() == CompletionState.COMPLETED
                && !answer.text().isBlank();
        return new CompletionView(
                completion.id(),
                completion.state(),
                completion.model(),
                completion.provider(),
                completion.connectionId(),
                links.conversationId(),
                links.userMessageId(),
                open || completion.answered() ? links.messageId() : null,
                open || whole ? links.outputId() : null,
                links.promptId(),
                links.promptVersion(),
                links.agentId(),
                links.comparisonId(),
                completion.question().title(),
                answer.usage(),
                answer.cost(),
                answer.timings(),
                answer.finishReason(),
                answer.error(),
                text,
                reasoning,
                text == null ? List.of() : answer.toolCalls(),
                completion.createdAt(),
                completion.createdBy(),
                completion.completedAt());
    }
}
