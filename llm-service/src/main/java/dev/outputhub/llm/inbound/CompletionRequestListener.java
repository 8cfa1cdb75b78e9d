package dev.outputhub.llm.inbound;

import dev.outputhub.llm.completion.CompletionEvents;
import dev.outputhub.llm.worker.Workers;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Completions to be worked on. Spreads them over the instances; what is not taken up here is found in the table. */
@Component
class CompletionRequestListener {

    record CompletionRequested(UUID completionId) {}

    private final EventTable table;
    private final Inbox inbox;

    CompletionRequestListener(Workers workers, Inbox inbox) {
        this.inbox = inbox;
        this.table = EventTable.of("completion-requests")
                .on(
                        "CompletionRequested",
                        CompletionRequested.class,
                        (CompletionRequested request) -> workers.offer(request.completionId()));
    }

    @KafkaListener(topics = CompletionEvents.REQUESTS)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    EventTable table() {
        return table;
    }
}
