package dev.outputhub.platform.sample;

import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.platform.events.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Writes the notes that another service asks for. */
@Component
class NoteListener {

    static final String TOPIC = "wish.events.v1";
    static final String PARKED = TOPIC + ".platform-service.dlt";

    record Wish(String text) {}

    private final Inbox inbox;
    private final EventTable table;

    NoteListener(Inbox inbox, Notes notes) {
        this.inbox = inbox;
        this.table = EventTable.of("wishes").on("NoteWanted", Wish.class, wish -> notes.create(wish.text()));
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    @Bean
    static KafkaAdmin.NewTopics wishes() {
        return Topics.owned(TOPIC, PARKED);
    }
}
