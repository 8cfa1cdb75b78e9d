package dev.outputhub.prompt.term;

import dev.outputhub.platform.events.Event;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.prompt.vocabulary.VocabularyNews;
import org.springframework.stereotype.Component;

/** Tells of terms: to other services by events, to this one's own records at once. */
@Component
public class TermNews {

    private final TermReferences references;

    TermNews(TermReferences references) {
        this.references = references;
    }

    public Event created(Term term) {
        return remembered("TermCreated", term);
    }

    Event updated(Term term) {
        return remembered("TermUpdated", term);
    }

    /** Every service moves its assignments to the term that took its place, this one at once. */
    Event merged(Term term) {
        return remembered("TermMerged", term);
    }

    Event deleted(Term term) {
        references.forget(term.fact());
        return new Event(VocabularyNews.TOPIC, "TermDeleted", term.id(), term.fact());
    }

    private Event remembered(String type, Term term) {
        references.remember(term.fact());
        return new Event(VocabularyNews.TOPIC, type, term.id(), term.fact());
    }
}
