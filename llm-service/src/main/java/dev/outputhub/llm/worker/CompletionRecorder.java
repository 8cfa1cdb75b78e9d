package dev.outputhub.llm.worker;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.CompletionLeases;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.completion.Outcome;
import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.cost.Price;
import dev.outputhub.llm.cost.Prices;
import dev.outputhub.llm.cost.TokenEstimate;
import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.stream.LiveWriter;
import dev.outputhub.llm.stream.LiveWriters;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings completions to their end: state, cost, what is kept of a broken answer. */
@Component
class CompletionRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(CompletionRecorder.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Longer than a restart of the database; after that, whoever finds the lease expired ends it. */
    private static final int TIMES = 120;

    /** What ends: a completion, the connection it went through, null when that was removed, and the worker that has it. */
    record Ending(Completion completion, @Nullable Connection connection, UUID worker) {

        Optional<Price> price(Prices prices) {
            return connection == null ? Optional.empty() : connection.price(completion.model(), prices);
        }
    }

    private final CompletionLeases leases;
    private final LiveWriters streams;
    private final Prices prices;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(List.of(DataAccessException.class, TransactionException.class))
            .maxRetries(TIMES)
            .delay(PAUSE)
            .build());

    CompletionRecorder(CompletionLeases leases, LiveWriters streams, Prices prices) {
        this.leases = leases;
        this.streams = streams;
        this.prices = prices;
        retries.setRetryListener(new RetryListener() {
            @Override
            public void onRetryFailure(RetryPolicy policy, Retryable<?> storing, Throwable away) {
                LOG.warn("The end of a completion was not stored yet: {}", away.toString());
            }
        });
    }

    void end(Ending ending, AnswerBuffer buffer, Outcome wanted, @Nullable LiveWriter live) {
        var outcome = judged(wanted, buffer);
        var usage = buffer.usage();
        var price = ending.price(prices);
        var cost = usage == null ? null : price.map(known -> known.cost(usage.inputTokens(), usage.outputTokens()));
        var answer = new Answer(
                buffer.text(),
                buffer.reasoning(),
                buffer.toolCalls(),
                buffer.finishReason(),
                usage,
                cost == null ? null : cost.orElse(null),
                buffer.anything() || outcome instanceof Outcome.Completed
                        ? estimate(ending, buffer.text(), buffer.reasoning())
                        : null,
                new Timings(buffer.firstTokenMs(), buffer.elapsedMs()),
                outcome instanceof Outcome.Failed(var error) ? error : null);
        var ended = ending.completion().with(state(outcome, buffer.answered()), answer);
        if (store(ended, ending.worker()) && live != null) {
            live.write(answer.text(), answer.reasoning());
            live.end();
        }
    }

    /** One whose worker is gone: readers keep what they were shown. */
    void abandoned(Ending ending, Outcome outcome) {
        var completion = ending.completion();
        var stored = completion.answer();
        var shown = streams.shown(completion.id());
        var text = longer(stored.text(), shown.text());
        var reasoning = longer(stored.reasoning(), shown.reasoning());
        var answer = new Answer(
                text,
                reasoning,
                List.of(),
                null,
                null,
                null,
                stored.timings().firstTokenMs() == null ? null : estimate(ending, text, reasoning),
                stored.timings(),
                outcome instanceof Outcome.Failed(var error) ? error : null);
        store(completion.with(state(outcome, !text.isEmpty()), answer), ending.worker());
    }

    /** A provider that broke off charges for what it was asked and what it said, without telling how much that is. */
    private @Nullable BigDecimal estimate(Ending ending, String text, String reasoning) {
        long input = TokenEstimate.usual(ending.completion().question().messages());
        long output = TokenEstimate.usual(text) + TokenEstimate.usual(reasoning);
        return ending.price(prices)
                .map(price -> price.cost(input, output).amount())
                .orElse(null);
    }

    /** What was not begun goes back to the queue; what was begun cannot go on elsewhere. */
    void shutdown(Ending ending, AnswerBuffer buffer, @Nullable LiveWriter live) {
        if (buffer.anything()) {
            var outcome = Outcome.failed("worker-lost", "The server was stopped in the middle of the answer.");
            end(ending, buffer, outcome, live);
        } else {
            leases.giveBack(ending.completion().id(), ending.worker());
        }
    }

    private static Outcome judged(Outcome outcome, AnswerBuffer buffer) {
        if (outcome instanceof Outcome.Completed && !buffer.answered()) {
            return Outcome.failed(
                    FailureCode.EMPTY_ANSWER.code(),
                    "The model ended without an answer. Its reason: " + buffer.finishReason() + ".");
        }
        return outcome;
    }

    private static CompletionState state(Outcome outcome, boolean anyText) {
        return switch (outcome) {
            case Outcome.Completed _ -> CompletionState.COMPLETED;
            case Outcome.Cancelled _ -> CompletionState.CANCELLED;
            case Outcome.Failed _ -> anyText ? CompletionState.INTERRUPTED : CompletionState.FAILED;
        };
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    /** An answer was paid for: it is not given up because the database is away for a moment. */
    private boolean store(Completion ended, UUID worker) {
        return retries.invoke(() -> leases.end(ended, worker));
    }
}
