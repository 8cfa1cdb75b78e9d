package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.ConversationReferences;
import dev.outputhub.analytics.fact.Origin;
import dev.outputhub.analytics.fact.UsageFacts;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.platform.events.IncomingEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts conversations and their messages. */
@Component
class ConversationListener {

    private final Inbox inbox;
    private final UsageFacts facts;
    private final ConversationReferences conversations;
    private final EventTable table;

    ConversationListener(Inbox inbox, UsageFacts facts, ConversationReferences conversations) {
        this.inbox = inbox;
        this.facts = facts;
        this.conversations = conversations;
        this.table = EventTable.of("conversation-facts")
                .on("ConversationCreated", ConversationData.Conversation.class, this::created)
                .on("ConversationUpdated", ConversationData.Conversation.class, this::remember)
                .on("MessagesAdded", ConversationData.MessagesAdded.class, this::added)
                .on("ConversationDeleted", RecordReference.class, conversation -> facts.delete(conversation.id()))
                .on("ConversationRestored", RecordReference.class, conversation -> facts.restore(conversation.id()));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(topics = "conversation.events.v1")
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    private void created(IncomingEvent event, ConversationData.Conversation conversation) {
        facts.conversation(conversation.id(), remember(event, conversation));
    }

    /** One that nobody knows the day of is counted under the day on which it came. */
    private Origin remember(IncomingEvent event, ConversationData.Conversation conversation) {
        var day = conversation.date() == null ? day(event) : conversation.date();
        return conversations.remember(conversation.id(), day, conversation.model(), conversation.importId() != null);
    }

    private void added(IncomingEvent event, ConversationData.MessagesAdded messages) {
        messages.models().forEach(one -> count(event, messages, one.model(), one.count()));
        count(event, messages, null, messages.withoutModel());
    }

    private void count(
            IncomingEvent event, ConversationData.MessagesAdded messages, @Nullable String model, int count) {
        if (count > 0) {
            var day = day(event);
            var id = messages.conversationId();
            facts.messages(id, count, conversations.messagesOf(id, day, model));
        }
    }

    private static LocalDate day(IncomingEvent event) {
        return LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
    }
}
