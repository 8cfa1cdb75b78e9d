package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.Origin;
import dev.outputhub.analytics.fact.UsageFacts;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.platform.events.IncomingEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts imports; what they brought is counted by its own events, and uncounted by them when an import is undone. */
@Component
class ImportListener {

    /** Our copy of ImportFinished. */
    record Finished(UUID id, boolean dryRun) {}

    private final Inbox inbox;
    private final UsageFacts facts;
    private final EventTable table;

    ImportListener(Inbox inbox, UsageFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
        this.table = EventTable.of("import-facts")
                .on("ImportFinished", Finished.class, this::finished)
                .on("ImportUndone", RecordReference.class, undone -> facts.delete(undone.id()));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = "import.events.v1")
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    private void finished(IncomingEvent event, Finished data) {
        if (!data.dryRun()) {
            facts.finishedImport(data.id(), Origin.of(LocalDate.ofInstant(event.time(), ZoneOffset.UTC), "import"));
        }
    }
}
