package dev.outputhub.platform.events;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Tells facts to other services, in the transaction that makes them true. */
public class Events {

    private final OutboxRows outbox;
    private final Runnable told;
    private final JsonMapper json;
    private final Clock clock;
    private final EventTraces traces;
    private final String source;

    /** @param told called after the commit */
    Events(OutboxRows outbox, Runnable told, JsonMapper json, Clock clock, EventTraces traces, String source) {
        this.outbox = outbox;
        this.told = told;
        this.json = json;
        this.clock = clock;
        this.traces = traces;
        this.source = source;
    }

    /** Stores the events with the caller's change; they are sent after the commit, in this order for one subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event... events) {
        publish(Arrays.asList(events));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<Event> events) {
        var bySubject = new LinkedHashMap<UUID, List<OutgoingMessage>>();
        for (var event : events) {
            bySubject.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(message(event));
        }
        if (bySubject.isEmpty()) {
            return;
        }
        // one row per subject, and as text: a stored Java class name would break on a rename
        outbox.add(bySubject.entrySet().stream()
                .map(subject ->
                        new OutboxRows.Told(subject.getKey().toString(), json.writeValueAsString(subject.getValue())))
                .toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.run();
            }
        });
    }

    private OutgoingMessage message(Event event) {
        Principal principal = CurrentPrincipal.get();
        var headers = new LinkedHashMap<String, String>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, Identifiers.next().toString());
        headers.put(EventHeaders.TYPE, event.type());
        headers.put(EventHeaders.SOURCE, source);
        headers.put(EventHeaders.TIME, clock.instant().toString());
        headers.put(EventHeaders.SUBJECT, event.subject().toString());
        headers.put(EventHeaders.ORGANIZATION, principal.organizationId().toString());
        headers.put(EventHeaders.PERSON, principal.personId().toString());
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        traces.inject(headers);
        return new OutgoingMessage(
                event.topic(), event.subject().toString(), headers, json.writeValueAsString(event.data()));
    }
}
