package dev.outputhub.output.inbound;

import dev.outputhub.output.reference.ConversationState;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the titles of conversations. */
@Component
class ConversationListener {

    static final String TOPIC = "conversation.events.v1";

    record ConversationTold(UUID id, @Nullable String title) {
        ConversationState state() {
            return new ConversationState(id, title, false);
        }
    }

    record ConversationGone(UUID id) {}

    private final Inbox inbox;
    private final EventTable table;

    ConversationListener(Inbox inbox, ReferenceTables references) {
        this.inbox = inbox;
        this.table = table(references);
    }

    static EventTable table(ReferenceTables references) {
        return EventTable.of("conversation-references")
                .on("ConversationCreated", ConversationTold.class, told -> references.remember(told.state()))
                .on("ConversationUpdated", ConversationTold.class, told -> references.remember(told.state()))
                .on("ConversationDeleted", ConversationGone.class, gone -> references.markConversation(gone.id(), true))
                .on(
                        "ConversationRestored",
                        ConversationGone.class,
                        back -> references.markConversation(back.id(), false));
    }

    @KafkaListener(topics = TOPIC)
    void receive(ConsumerRecord<String, String> message) {
        inbox.handle(message, table);
    }
}
