package dev.outputhub.platform.audit;

import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a change to the other services and to the audit trail at once, in the transaction that makes it true. */
public class Journal {

    private final Events events;
    private final AuditTrail audit;

    Journal(Events events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    /** One change: what the other services are told of it, in this order, and its entry in the audit trail. */
    public record Change(AuditEntry entry, List<Event> facts) {
        public Change(AuditEntry entry, Event... facts) {
            this(entry, List.of(facts));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry, Event... facts) {
        record(List.of(new Change(entry, facts)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry, List<Event> facts) {
        record(List.of(new Change(entry, facts)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Change> changes) {
        events.publish(changes.stream()
                .flatMap(change -> Stream.concat(change.facts().stream(), Stream.of(audit.entry(change.entry()))))
                .toList());
    }
}
