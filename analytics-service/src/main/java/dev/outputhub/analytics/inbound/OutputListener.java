package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.UsageFacts;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts outputs under the day they carry. */
@Component
class OutputListener {

    private final Inbox inbox;
    private final EventTable table;

    OutputListener(Inbox inbox, UsageFacts facts) {
        this.inbox = inbox;
        this.table = EventTable.of("output-facts")
                .on(
                        "OutputCreated",
                        OutputData.Created.class,
                        output -> facts.output(output.id(), output.origin(), output.promptReference()))
                .on(
                        "OutputUpdated",
                        OutputData.Updated.class,
                        output -> facts.changeOutput(
                                output.id(), output.date(), output.promptReference(), output.rating()))
                .on("OutputEdited", OutputData.Edited.class, edit -> {
                    if (edit.distance() != null) {
                        facts.editOutput(edit.id(), edit.distance());
                    }
                })
                .on("OutputDeleted", RecordReference.class, output -> facts.delete(output.id()))
                .on("OutputRestored", RecordReference.class, output -> facts.restore(output.id()));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = "output.events.v1")
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
