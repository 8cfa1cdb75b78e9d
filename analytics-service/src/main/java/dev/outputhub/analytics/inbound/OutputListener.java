package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.Facts;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts outputs under the day they carry. */
@Component
class OutputEvents {

    private final Inbox inbox;
    private final EventTable table;

    OutputEvents(Inbox inbox, Facts facts) {
        this.inbox = inbox;
        this.table = EventTable.of("output-facts")
                .on(
                        "OutputCreated",
                        OutputData.Created.class,
                        output -> facts.output(output.id(), output.origin(), output.prompted()))
                .on(
                        "OutputUpdated",
                        OutputData.Updated.class,
                        output -> facts.changeOutput(output.id(), output.date(), output.prompted(), output.rating()))
                .on("OutputEdited", OutputData.Edited.class, edit -> {
                    if (edit.distance() != null) {
                        facts.editOutput(edit.id(), edit.distance());
                    }
                })
                .on("OutputDeleted", Identified.class, output -> facts.delete(output.id()))
                .on("OutputRestored", Identified.class, output -> facts.restore(output.id()));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = "output.events.v1")
    void receive(ConsumerRecord<String, String> message) {
        inbox.handle(message, table);
    }
}
