package dev.outputhub.platform.events;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Handles each event once: the claim of its id and the work commit together, or not at all. */
public class Inbox {

    // a second concurrent claim waits for the first and then loses; after a rollback the id is free again
    private static final String CLAIM =
            "insert into inbox_event (consumer, event_id) values (?, ?) on conflict do nothing";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Inbox(JdbcClient database, TransactionTemplate transaction, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    public void handle(ConsumerRecord<String, String> message, EventTable table) {
        var event = IncomingEvent.of(message);
        var handler = table.handler(event.type());
        if (handler == null) {
            return;
        }
        var principal = Principal.actingFor(event.organizationId(), event.personId());
        try (var _ = MDC.putCloseable("eventId", event.id().toString())) {
            CurrentPrincipal.run(
                    principal,
                    () -> transaction.executeWithoutResult(_ -> {
                        if (claim(table.consumer(), event)) {
                            act(handler, event);
                        }
                    }));
        }
    }

    private <T> void act(EventTable.Handler<T> handler, IncomingEvent event) {
        handler.action().accept(event, json.readValue(event.data(), handler.dataType()));
    }

    private boolean claim(String consumer, IncomingEvent event) {
        return database.sql(CLAIM).param(consumer).param(event.id()).update() == 1;
    }
}
