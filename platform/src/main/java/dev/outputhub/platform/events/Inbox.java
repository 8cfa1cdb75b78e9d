package dev.outputhub.platform.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Handles each event once: the claim of its id and the work commit together, or not at all. */
public class Inbox {

    // a second concurrent claim waits for the first and then loses; after a rollback the id is free again;
    // what is told late of an organisation that is deleted here is nobody's
    private static final String CLAIM = """
            insert into inbox_event (consumer, event_id) select ?, unnest(?)::uuid
            where not exists (select from deleted_organization where id = ?)
            on conflict do nothing returning event_id""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final EventTraces traces;

    Inbox(JdbcClient database, TransactionTemplate transaction, JsonMapper json, EventTraces traces) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.traces = traces;
    }

    /**
     * Handles what the table knows of one poll, runs of one principal's events in a transaction each.
     *
     * @throws BatchListenerFailedException naming the message that could not be handled; those before it are done
     */
    public void handle(List<ConsumerRecord<String, String>> messages, EventTable table) {
        EventRuns.of(messages, event -> table.handler(event.type()) != null)
                .forEach(events -> transaction.executeWithoutResult(_ -> act(events, table)));
    }

    private void act(List<IncomingEvent> events, EventTable table) {
        var claimed = claim(table.consumer(), events);
        for (var event : events) {
            // the same event may stand in a poll twice
            if (claimed.remove(event.id())) {
                try (var _ = MDC.putCloseable("eventId", event.id().toString())) {
                    traces.resume(event, () -> act(table.handler(event.type()), event));
                }
            }
        }
    }

    private <T> void act(EventTable.@Nullable Handler<T> handler, IncomingEvent event) {
        if (handler != null) {
            handler.action().accept(event, json.readValue(event.data(), handler.dataType()));
        }
    }

    private Set<UUID> claim(String consumer, List<IncomingEvent> events) {
        var ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        return new HashSet<>(database.sql(CLAIM)
                .param(consumer)
                .param(ids)
                .param(events.getFirst().organizationId())
                .query(UUID.class)
                .set());
    }
}
