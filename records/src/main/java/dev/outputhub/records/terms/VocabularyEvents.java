package dev.outputhub.records.terms;

import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the references up to date with what their owner tells. */
public class VocabularyEvents {

    public static final String TOPIC = "vocabulary.events.v1";

    private final Inbox inbox;
    private final EventTable table;

    VocabularyEvents(Inbox inbox, TermReferences references) {
        this.inbox = inbox;
        this.table = table(references);
    }

    private static EventTable table(TermReferences references) {
        return EventTable.of("vocabulary-references")
                .on("VocabularyCreated", VocabularyFact.class, references::remember)
                .on("VocabularyUpdated", VocabularyFact.class, references::remember)
                .on("VocabularyDeleted", VocabularyFact.class, references::forget)
                .on("TermCreated", TermFact.class, references::remember)
                .on("TermUpdated", TermFact.class, references::remember)
                .on("TermMerged", TermFact.class, references::remember)
                .on("TermDeleted", TermFact.class, references::forget);
    }

    @KafkaListener(topics = TOPIC)
    void receive(ConsumerRecord<String, String> message) {
        inbox.handle(message, table);
    }
}
