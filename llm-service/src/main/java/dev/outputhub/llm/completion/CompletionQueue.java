package dev.outputhub.llm.completion;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.cost.Spending;
import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes completions in, and out again while they wait. */
@Service
public class CompletionQueue {

    private static final String KIND = "completion";
    /** More than this would wait so long that the person is better told now. */
    private static final int LONGEST = 1_000;

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Completions completions;
    private final Spending spending;
    private final Events events;
    private final AuditTrail audit;
    private final Clock clock;

    CompletionQueue(Completions completions, Spending spending, Events events, AuditTrail audit, Clock clock) {
        this.completions = completions;
        this.spending = spending;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** A completion to be, with the connection it goes through. */
    public record Entry(Completion completion, Connection connection) {}

    @Transactional
    public void add(List<Entry> entries) {
        var told = new ArrayList<Event>();
        for (var entry : entries) {
            check(entry.connection());
            completions.insert(entry.completion());
            told.add(CompletionEvents.requested(entry.completion()));
            told.add(
                    audit.entry("completion.requested", KIND, entry.completion().id(), null, facts(entry)));
        }
        events.publish(told);
    }

    /** Ends one that waits, at once; asks the worker of one that runs to stop. One that is over stays as it is. */
    @Transactional
    public Completion cancel(UUID id) {
        var now = clock.instant();
        if (completions.cancelWaiting(id, now)) {
            var cancelled = existing(id);
            events.publish(CompletionEvents.cancelled(cancelled, now), cancelled(id));
            return cancelled;
        }
        if (completions.requestCancel(id)) {
            events.publish(cancelled(id));
        }
        return existing(id);
    }

    private Event cancelled(UUID id) {
        return audit.entry("completion.cancelled", KIND, id, null, null);
    }

    private Completion existing(UUID id) {
        return completions.find(id).orElseThrow(() -> Problem.notFound(KIND, id));
    }

    private void check(Connection connection) {
        var budget = connection.budget();
        if (budget != null && spending.thisMonth(connection.id()).compareTo(budget.amount()) >= 0) {
            throw Problem.refused(
                    LlmError.BUDGET_USED_UP,
                    "model",
                    "The budget of the connection " + connection.name() + " is used up for this month.");
        }
        if (completions.waiting(connection.id()) >= LONGEST) {
            throw new Problem(
                    LlmError.QUEUE_FULL,
                    "Too much waits for the connection " + connection.name() + " already.",
                    List.of(),
                    RETRY_AFTER);
        }
    }

    // not what was said: the audit trail is read by people who may not read that
    private static Map<String, Object> facts(Entry entry) {
        return Map.of(
                "model", entry.completion().model(),
                "connection", entry.connection().name(),
                "conversationId", entry.completion().links().conversationId());
    }
}
