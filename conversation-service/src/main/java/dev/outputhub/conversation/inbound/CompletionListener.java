package dev.outputhub.conversation.inbound;

import dev.outputhub.conversation.message.Continuation;
import dev.outputhub.conversation.message.Exchange;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Writes what was asked and answered from inside into its conversation, under the ids its messages were promised. */
@Component
class CompletionListener {

    static final String TOPIC = "completion.events.v1";

    private final Inbox inbox;
    private final Continuation continuation;
    private final EventTable table;

    CompletionListener(Inbox inbox, Continuation continuation) {
        this.inbox = inbox;
        this.continuation = continuation;
        this.table = EventTable.of("completions")
                .on("CompletionCompleted", CompletionEnded.class, ended -> keep(ended.completed()))
                .on("CompletionFailed", CompletionEnded.class, ended -> keep(ended.failed()))
                .on("CompletionCancelled", CompletionEnded.class, ended -> keep(ended.cancelled()));
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    private void keep(@Nullable Exchange exchange) {
        if (exchange != null) {
            continuation.add(exchange);
        }
    }
}
