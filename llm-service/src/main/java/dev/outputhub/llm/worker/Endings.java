package dev.outputhub.llm.worker;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.CompletionLeases;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.completion.Outcome;
import dev.outputhub.llm.cost.Prices;
import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.stream.LiveWriter;
import dev.outputhub.llm.stream.LiveWriters;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings completions to their end: state, cost, what is kept of a broken answer. */
@Component
class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Longer than a restart of the database; after that, whoever finds the lease expired ends it. */
    private static final int TIMES = 120;

    private final CompletionLeases leases;
    private final LiveWriters streams;
    private final Prices prices;

    Endings(CompletionLeases leases, LiveWriters streams, Prices prices) {
        this.leases = leases;
        this.streams = streams;
        this.prices = prices;
    }

    void end(Completion completion, AnswerBuffer buffer, Outcome wanted, UUID worker, @Nullable LiveWriter live)
            throws InterruptedException {
        var outcome = judged(wanted, buffer);
        var usage = buffer.usage();
        var cost = usage == null
                ? null
                : prices.cost(completion.provider(), completion.model(), usage.inputTokens(), usage.outputTokens())
                        .orElse(null);
        var answer = new Answer(
                buffer.text(),
                buffer.reasoning(),
                buffer.finishReason(),
                usage,
                cost,
                new Timings(buffer.firstTokenMs(), buffer.elapsedMs()),
                outcome instanceof Outcome.Failed(var error) ? error : null);
        var ended = with(completion, state(outcome, !answer.text().isEmpty()), answer);
        if (store(ended, worker) && live != null) {
            live.write(answer.text(), answer.reasoning());
            live.end();
        }
    }

    /** One whose worker is gone: readers keep what they were shown. */
    void abandoned(Completion completion, Outcome outcome, UUID worker) throws InterruptedException {
        var stored = completion.answer();
        var shown = streams.shown(completion.id());
        var text = longer(stored.text(), shown.text());
        var answer = new Answer(
                text,
                longer(stored.reasoning(), shown.reasoning()),
                null,
                null,
                null,
                stored.timings(),
                outcome instanceof Outcome.Failed(var error) ? error : null);
        store(with(completion, state(outcome, !text.isEmpty()), answer), worker);
    }

    /** What was not begun goes back to the queue; what was begun cannot go on elsewhere. */
    void shutdown(Completion completion, AnswerBuffer buffer, UUID worker, @Nullable LiveWriter live)
            throws InterruptedException {
        if (buffer.anything()) {
            var outcome = Outcome.failed("worker-lost", "The server was stopped in the middle of the answer.");
            end(completion, buffer, outcome, worker, live);
        } else {
            leases.giveBack(completion.id(), worker);
        }
    }

    private static Outcome judged(Outcome outcome, AnswerBuffer buffer) {
        if (outcome instanceof Outcome.Completed && buffer.text().isEmpty()) {
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

    private static Completion with(Completion completion, CompletionState state, Answer answer) {
        return new Completion(
                completion.id(),
                state,
                completion.connectionId(),
                completion.provider(),
                completion.model(),
                completion.links(),
                completion.question(),
                answer,
                completion.cancelRequested(),
                completion.attempts(),
                completion.createdAt(),
                completion.createdBy(),
                completion.completedAt());
    }

    /** An answer was paid for: it is not given up because the database is away for a moment. */
    private boolean store(Completion ended, UUID worker) throws InterruptedException {
        for (int time = 1; ; time++) {
            try {
                return leases.end(ended, worker);
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The end of completion {} was not stored yet: {}", ended.id(), away.toString());
                if (time == TIMES) {
                    throw away;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
