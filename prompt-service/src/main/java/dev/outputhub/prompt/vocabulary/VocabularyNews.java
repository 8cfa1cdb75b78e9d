package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.events.Event;
import dev.outputhub.records.terms.TermReferences;
import org.springframework.stereotype.Component;

/** Tells of vocabularies: to other services by events, to this one's own records at once. */
@Component
public class VocabularyNews {

    public static final String TOPIC = "vocabulary.events.v1";

    private final TermReferences references;

    VocabularyNews(TermReferences references) {
        this.references = references;
    }

    public Event created(Vocabulary vocabulary) {
        references.remember(vocabulary.fact());
        return new Event(TOPIC, "VocabularyCreated", vocabulary.id(), vocabulary.fact());
    }

    Event updated(Vocabulary vocabulary) {
        references.remember(vocabulary.fact());
        return new Event(TOPIC, "VocabularyUpdated", vocabulary.id(), vocabulary.fact());
    }

    Event deleted(Vocabulary vocabulary) {
        references.forget(vocabulary.fact());
        return new Event(TOPIC, "VocabularyDeleted", vocabulary.id(), vocabulary.fact());
    }
}
