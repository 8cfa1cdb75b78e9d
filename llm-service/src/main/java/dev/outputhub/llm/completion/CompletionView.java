package dev.outputhub.llm.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.llm.completion.Completion.Failure;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.Completion.Usage;
import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.provider.Provider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completion as callers see it. Lists leave its text out.
 *
 * @param messageId the message and the output that the answer becomes; null when it ended without a whole one
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
        boolean becomes = !completion.state().unanswered();
        return new CompletionView(
                completion.id(),
                completion.state(),
                completion.model(),
                completion.provider(),
                completion.connectionId(),
                links.conversationId(),
                links.userMessageId(),
                becomes ? links.messageId() : null,
                becomes ? links.outputId() : null,
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
                completion.createdAt(),
                completion.createdBy(),
                completion.completedAt());
    }
}
