package dev.outputhub.llm.completion;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.connection.Connection;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final ConnectionLoad load;
    private final BudgetReservations budgets;
    private final Journal journal;
    private final Clock clock;

    CompletionQueue(
            Completions completions, ConnectionLoad load, BudgetReservations budgets, Journal journal, Clock clock) {
        this.completions = completions;
        this.load = load;
        this.budgets = budgets;
        this.journal = journal;
        this.clock = clock;
    }

    /** A completion to be, with the connection it goes through. */
    public record Entry(Completion completion, Connection connection) {}

    /** @return the completions as they are stored */
    @Transactional
    public List<Completion> add(List<Entry> entries) {
        lock(entries);
        var added = new ArrayList<Completion>();
        var changes = new ArrayList<Journal.Change>();
        for (var entry : entries) {
            check(entry.connection());
            var completion = budgets.reserve(entry.completion(), entry.connection());
            completions.insert(completion);
            added.add(completion);
            changes.add(new Journal.Change(
                    new AuditEntry("completion.requested", KIND, completion.id(), null, facts(entry)),
                    CompletionEvents.requested(completion)));
        }
        journal.record(changes);
        return added;
    }

    // in one order, so that two comparisons do not wait for each other
    private void lock(List<Entry> entries) {
        entries.stream()
                .map(Entry::connection)
                .filter(connection -> connection.budget() != null)
                .sorted(Comparator.comparing(Connection::id))
                .forEach(load::lock);
    }

    /** Ends one that waits, at once; asks the worker of one that runs to stop. One that is over stays as it is. */
    @Transactional
    public Completion cancel(UUID id) {
        var now = clock.instant();
        if (completions.cancelWaiting(id, now)) {
            var cancelled = existing(id);
            journal.record(cancelled(id), CompletionEvents.cancelled(cancelled, now));
            return cancelled;
        }
        if (completions.requestCancel(id)) {
            journal.record(cancelled(id));
        }
        return existing(id);
    }

    private static AuditEntry cancelled(UUID id) {
        return new AuditEntry("completion.cancelled", KIND, id, null, null);
    }

    private Completion existing(UUID id) {
        return completions.find(id).orElseThrow(() -> Problem.notFound(KIND, id));
    }

    private void check(Connection connection) {
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
