package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.UsageFacts;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.platform.events.IncomingEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts what completions used up, the failed ones too: providers charge for them. */
@Component
class CompletionListener {

    private final Inbox inbox;
    private final UsageFacts facts;
    private final EventTable table;

    CompletionListener(Inbox inbox, UsageFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
        this.table = EventTable.of("completion-facts")
                .on("CompletionCompleted", CompletionData.class, (event, data) -> count(event, data, true))
                .on("CompletionFailed", CompletionData.class, (event, data) -> count(event, data, false))
                .on("CompletionCancelled", CompletionData.class, (event, data) -> count(event, data, false));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = "completion.events.v1")
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    private void count(IncomingEvent event, CompletionData data, boolean answered) {
        facts.completion(
                data.completionId(), data.origin(event.time()), data.promptReference(), data.consumption(answered));
    }
}
