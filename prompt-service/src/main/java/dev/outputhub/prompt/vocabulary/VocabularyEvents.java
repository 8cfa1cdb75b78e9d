package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.events.Event;
import dev.outputhub.records.terms.TermReferences;
import org.springframework.stereotype.Component;

/** Tells of vocabularies: to other services by events, to this one's own records at once. */
@Component
public class VocabularyEvents {

    public static final String TOPIC = "vocabulary.events.v1";

    private final TermReferences references;

    VocabularyEvents(TermReferences references) {
        this.references = references;
    }

    public Event created(Vocabulary vocabulary) {
        references.remember(vocabulary.state());
        return new Event(TOPIC, "VocabularyCreated", vocabulary.id(), vocabulary.state());
    }

    public Event updated(Vocabulary vocabulary) {
        references.remember(vocabulary.state());
        return new Event(TOPIC, "VocabularyUpdated", vocabulary.id(), vocabulary.state());
    }

    public Event deleted(Vocabulary vocabulary) {
        references.forget(vocabulary.state());
        return new Event(TOPIC, "VocabularyDeleted", vocabulary.id(), vocabulary.state());
    }
}
