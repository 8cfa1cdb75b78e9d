package dev.outputhub.sloppy.order;

import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import java.util.UUID;

/** A journal may. */
class OrderJournal {

    private final AuditTrail audit;

    OrderJournal(AuditTrail audit) {
        this.audit = audit;
    }

    Event taken(UUID id) {
        return audit.entry("order.taken", "order", id, null, null);
    }
}
