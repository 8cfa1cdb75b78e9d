package dev.outputhub.records.terms;

import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the references up to date with what their owner tells. */
public class VocabularyListener {

    public static final String TOPIC = "vocabulary.events.v1";

    private final Inbox inbox;
    private final EventTable table;

    VocabularyListener(Inbox inbox, TermReferences references) {
        this.inbox = inbox;
        this.table = table(references);
    }

    private static EventTable table(TermReferences references) {
        return EventTable.of("vocabulary-references")
                .on("VocabularyCreated", VocabularyState.class, references::remember)
                .on("VocabularyUpdated", VocabularyState.class, references::remember)
                .on("VocabularyDeleted", VocabularyState.class, references::forget)
                .on("TermCreated", TermState.class, references::remember)
                .on("TermUpdated", TermState.class, references::remember)
                .on("TermMerged", TermState.class, references::remember)
                .on("TermDeleted", TermState.class, references::forget);
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
