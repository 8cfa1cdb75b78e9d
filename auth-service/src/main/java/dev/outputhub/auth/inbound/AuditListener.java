package dev.outputhub.auth.inbound;

import dev.outputhub.auth.audit.AuditLog;
import dev.outputhub.platform.audit.AuditEntryRecorded;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what every service reports to the audit trail. */
@Component
class AuditListener {

    private final Inbox inbox;
    private final EventTable table;

    AuditListener(Inbox inbox, AuditLog log) {
        this.inbox = inbox;
        this.table = EventTable.of("audit-trail")
                .on("AuditEntryRecorded", RecordedEntry.class, (event, data) -> log.append(data.entry(event.id())));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = AuditEntryRecorded.TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
