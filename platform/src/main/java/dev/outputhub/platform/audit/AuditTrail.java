package dev.outputhub.platform.audit;

import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who changed what. An entry is an event beside the change's own, in the same transaction; auth-service keeps them.
 * Callers pass no contents of records marked confidential or higher.
 */
public class AuditTrail {

    public static final String TOPIC = "audit.events.v1";

    private final String service;
    private final Clock clock;

    AuditTrail(String service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /**
     * @param action what was done, such as {@code output.edited}
     * @param kind the kind of record, such as {@code output}
     * @param before the changed fields as they were, or null
     * @param after the changed fields as they are, or null
     */
    public Event entry(String action, String kind, UUID id, @Nullable Object before, @Nullable Object after) {
        var principal = CurrentPrincipal.get();
        var data = new AuditEntryRecorded(
                action,
                kind,
                id,
                service,
                principal.personId(),
                principal.email(),
                clock.instant(),
                principal.address(),
                before,
                after);
        return new Event(TOPIC, "AuditEntryRecorded", id, data);
    }

    Event entry(AuditEntry entry) {
        return entry(entry.action(), entry.kind(), entry.id(), entry.before(), entry.after());
    }
}
