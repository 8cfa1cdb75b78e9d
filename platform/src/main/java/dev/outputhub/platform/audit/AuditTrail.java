package dev.outputhub.platform.audit;

import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;

/** Writes down who changed what. An entry is an event beside the change's own, in the same transaction; auth-service keeps them. */
class AuditTrail {

    private final String service;
    private final Clock clock;

    AuditTrail(String service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    Event entry(AuditEntry entry) {
        var principal = CurrentPrincipal.get();
        var data = new AuditEntryRecorded(
                entry.action(),
                entry.kind(),
                entry.id(),
                service,
                principal.personId(),
                principal.email(),
                clock.instant(),
                principal.address(),
                entry.before(),
                entry.after());
        return new Event(AuditEntryRecorded.TOPIC, "AuditEntryRecorded", entry.id(), data);
    }
}
