package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.Origin;
import dev.outputhub.analytics.fact.UsageFacts;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts prompts. */
@Component
class PromptListener {

    private final Inbox inbox;
    private final EventTable table;

    PromptListener(Inbox inbox, UsageFacts facts) {
        this.inbox = inbox;
        this.table = EventTable.of("prompt-facts")
                .on("PromptCreated", RecordReference.class, (event, prompt) -> {
                    var day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
                    facts.prompt(prompt.id(), Origin.of(day, null));
                })
                .on("PromptDeleted", RecordReference.class, prompt -> facts.delete(prompt.id()))
                .on("PromptRestored", RecordReference.class, prompt -> facts.restore(prompt.id()));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = "prompt.events.v1")
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
