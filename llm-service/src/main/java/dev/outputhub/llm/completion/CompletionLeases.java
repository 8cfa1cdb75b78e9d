package dev.outputhub.llm.completion;

import static dev.outputhub.llm.database.Tables.COMPLETION;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.connection.ConnectionBook;
import dev.outputhub.llm.cost.Spending;
import dev.outputhub.platform.events.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on a completion. A worker holds it by a lease in its row; one that dies stops renewing, and another takes over. An
 * answer of which something was shown already is not begun again.
 */
@Service
public class CompletionLeases {

    public static final Duration LEASE = Duration.ofSeconds(15);
    private static final int MOST_ATTEMPTS = 3;

    private final DSLContext database;
    private final CompletionRows rows;
    private final ConnectionBook connections;
    private final ConnectionLoad load;
    private final Spending spending;
    private final Events events;
    private final Clock clock;

    CompletionLeases(
            DSLContext database,
            CompletionRows rows,
            ConnectionBook connections,
            ConnectionLoad load,
            Spending spending,
            Events events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.connections = connections;
        this.load = load;
        this.spending = spending;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Claim claim(UUID id, UUID worker) {
        var now = clock.instant();
        var found = database.selectFrom(COMPLETION)
                .where(Completions.one(id))
                .and(COMPLETION
                        .STATE
                        .eq("queued")
                        .or(COMPLETION.STATE.eq("running").and(COMPLETION.LEASED_UNTIL.lt(now))))
                .forUpdate()
                .skipLocked()
                .fetchOptional(rows::read);
        if (found.isEmpty()) {
            return new Claim.Gone();
        }
        var completion = found.get();
        var connection = connections.find(completion.connectionId());
        var end = endBeforeBegin(completion, connection.orElse(null));
        if (end != null) {
            take(completion, worker, now);
            return new Claim.ToEnd(completion, connection.orElse(null), end);
        }
        if (!load.allows(connection.orElseThrow(), now)) {
            return new Claim.NotNow();
        }
        take(completion, worker, now);
        events.publish(CompletionEvents.started(completion, now));
        return new Claim.Taken(completion, connection.orElseThrow());
    }

    private @org.jspecify.annotations.Nullable Outcome endBeforeBegin(
            Completion completion, @org.jspecify.annotations.Nullable Connection connection) {
        if (completion.cancelRequested()) {
            return new Outcome.Cancelled();
        }
        if (completion.answer().timings().firstTokenMs() != null) {
            return Outcome.failed(
                    "worker-lost", "The server stopped in the middle of the answer. What had come is kept.");
        }
        if (completion.attempts() >= MOST_ATTEMPTS) {
            return Outcome.failed(
                    "worker-lost", "The server stopped " + MOST_ATTEMPTS + " times before an answer came.");
        }
        if (connection == null) {
            return Outcome.failed("connection-removed", "The connection was removed before its turn came.");
        }
        var budget = connection.budget();
        if (budget != null && spending.thisMonth(connection.id()).compareTo(budget.amount()) > 0) {
            return Outcome.failed("budget-used-up", "The connection's budget of this month is used up.");
        }
        return null;
    }

    private void take(Completion completion, UUID worker, Instant now) {
        database.update(COMPLETION)
                .set(COMPLETION.STATE, CompletionState.RUNNING.label())
                .set(COMPLETION.WORKER, worker)
                .set(COMPLETION.LEASED_UNTIL, now.plus(LEASE))
                .set(COMPLETION.ATTEMPTS, COMPLETION.ATTEMPTS.plus(1))
                .set(COMPLETION.STARTED_AT, now)
                .where(Completions.one(completion.id()))
                .execute();
    }

    /** What a worker learns when it renews. */
    public enum Renewal {
        HELD,
        CANCEL_REQUESTED,
        LOST
    }

    @Transactional
    public Renewal renew(UUID id, UUID worker) {
        var cancel = database.update(COMPLETION)
                .set(COMPLETION.LEASED_UNTIL, clock.instant().plus(LEASE))
                .where(held(id, worker))
                .returningResult(COMPLETION.CANCEL_REQUESTED)
                .fetchOne();
        if (cancel == null) {
            return Renewal.LOST;
        }
        return cancel.value1() ? Renewal.CANCEL_REQUESTED : Renewal.HELD;
    }

    /** Keeps what has come, for readers without the live stream and for the case that this worker dies. */
    @Transactional
    public boolean checkpoint(UUID id, UUID worker, Progress progress) {
        return database.update(COMPLETION)
                        .set(COMPLETION.TEXT, progress.text())
                        .set(COMPLETION.REASONING, progress.reasoning())
                        .set(COMPLETION.FIRST_TOKEN_MS, progress.firstTokenMs())
                        .where(held(id, worker))
                        .execute()
                == 1;
    }

    /** Gives back what was not begun, when this process stops. */
    @Transactional
    public void giveBack(UUID id, UUID worker) {
        database.update(COMPLETION)
                .set(COMPLETION.STATE, CompletionState.QUEUED.label())
                .set(COMPLETION.ATTEMPTS, COMPLETION.ATTEMPTS.minus(1))
                .setNull(COMPLETION.WORKER)
                .setNull(COMPLETION.LEASED_UNTIL)
                .setNull(COMPLETION.STARTED_AT)
                .where(held(id, worker))
                .execute();
    }

    /** Stores the end and tells it, both or neither. False when the lease was lost: then it is not this worker's to end. */
    @Transactional
    public boolean end(Completion completion, UUID worker) {
        var now = clock.instant();
        var answer = completion.answer();
        var usage = answer.usage();
        var cost = answer.cost();
        var error = answer.error();
        int updated = database.update(COMPLETION)
                .set(COMPLETION.STATE, completion.state().label())
                .set(COMPLETION.TEXT, answer.text())
                .set(COMPLETION.REASONING, answer.reasoning())
                .set(COMPLETION.TOOL_CALLS, rows.write(answer.toolCalls()))
                .set(COMPLETION.FINISH_REASON, answer.finishReason())
                .set(COMPLETION.INPUT_TOKENS, usage == null ? null : Long.valueOf(usage.inputTokens()))
                .set(COMPLETION.OUTPUT_TOKENS, usage == null ? null : Long.valueOf(usage.outputTokens()))
                .set(COMPLETION.COST_AMOUNT, cost == null ? null : cost.amount())
                .set(COMPLETION.RESERVED_AMOUNT, cost == null ? answer.estimate() : null)
                .set(COMPLETION.COST_CURRENCY, cost == null ? null : cost.currency())
                .set(COMPLETION.FIRST_TOKEN_MS, answer.timings().firstTokenMs())
                .set(COMPLETION.TOTAL_MS, answer.timings().totalMs())
                .set(COMPLETION.ERROR_CODE, error == null ? null : error.code())
                .set(COMPLETION.ERROR_DETAIL, error == null ? null : error.detail())
                .set(COMPLETION.COMPLETED_AT, now)
                .setNull(COMPLETION.WORKER)
                .setNull(COMPLETION.LEASED_UNTIL)
                .where(held(completion.id(), worker))
                .execute();
        if (updated == 0) {
            return false;
        }
        if (completion.state() == CompletionState.COMPLETED) {
            events.publish(CompletionEvents.completed(completion, now));
        } else if (error != null) {
            events.publish(CompletionEvents.failed(completion, error, now));
        } else {
            events.publish(CompletionEvents.cancelled(completion, now));
        }
        return true;
    }

    private static Condition held(UUID id, UUID worker) {
        return Completions.one(id).and(COMPLETION.STATE.eq("running")).and(COMPLETION.WORKER.eq(worker));
    }
}
