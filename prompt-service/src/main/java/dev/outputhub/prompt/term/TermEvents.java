package dev.outputhub.prompt.term;

import dev.outputhub.platform.events.Event;
import dev.outputhub.prompt.vocabulary.VocabularyEvents;
import dev.outputhub.records.terms.TermReferences;
import org.springframework.stereotype.Component;

/** Tells of terms: to other services by events, to this one's own records at once. */
@Component
public class TermEvents {

    private final TermReferences references;

    TermEvents(TermReferences references) {
        this.references = references;
    }

    public Event created(Term term) {
        return remembered("TermCreated", term);
    }

    public Event updated(Term term) {
        return remembered("TermUpdated", term);
    }

    /** Every service moves its assignments to the term that took its place, this one at once. */
    Event merged(Term term) {
        return remembered("TermMerged", term);
    }

    public Event deleted(Term term) {
        references.forget(term.state());
        return new Event(VocabularyEvents.TOPIC, "TermDeleted", term.id(), term.state());
    }

    private Event remembered(String type, Term term) {
        references.remember(term.state());
        return new Event(VocabularyEvents.TOPIC, type, term.id(), term.state());
    }
}
