package dev.outputhub.prompt.complete.vocabulary;

import static dev.outputhub.prompt.database.Tables.TERM;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.prompt.seed.SeededVocabularies;
import dev.outputhub.prompt.term.Term;
import dev.outputhub.prompt.term.TermEvents;
import dev.outputhub.prompt.term.Terms;
import dev.outputhub.prompt.usage.TermUse;
import dev.outputhub.records.complete.LeftOut;
import dev.outputhub.records.confidentiality.Confidentiality;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The terms that vocabularies start with. What the organisation of an archive took away would be there again in another one, and
 * stays away only where nobody has used or changed it.
 */
@Component
class BuiltInTerms {

    private final Terms terms;
    private final TermEvents events;
    private final SeededVocabularies seeded;
    private final NewOrganization organization;
    private final TermUse use;
    private final Journal journal;
    private final TransactionTemplate transaction;

    BuiltInTerms(
            Terms terms,
            TermEvents events,
            SeededVocabularies seeded,
            NewOrganization organization,
            TermUse use,
            Journal journal,
            TransactionTemplate transaction) {
        this.terms = terms;
        this.events = events;
        this.seeded = seeded;
        this.organization = organization;
        this.use = use;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Slugs of those that are not there. Within a transaction. */
    List<String> missing(String vocabulary) {
        var missing = new ArrayList<>(seeded.terms(vocabulary).keySet());
        if (!missing.isEmpty()) {
            living(vocabulary, missing).forEach(term -> missing.remove(term.slug()));
        }
        return missing;
    }

    /** Those of some slugs that are not here or may go. Outside of a transaction: it asks what is in use. */
    List<String> removable(String vocabulary, Collection<String> slugs, LeftOut leftOut) {
        var known = seeded.terms(vocabulary).keySet();
        var wanted = new ArrayList<>(slugs.stream().filter(known::contains).toList());
        var here = wanted.isEmpty()
                ? List.<Term>of()
                : Objects.requireNonNull(transaction.execute(_ -> living(vocabulary, wanted)));
        if (here.isEmpty()) {
            return wanted;
        }
        var fresh = Boolean.TRUE.equals(transaction.execute(_ -> organization.is()));
        var counts = use.countsOf(vocabulary);
        for (var term : here) {
            if (!fresh || !counts.away().isEmpty() || counts.of(term.id()) > 0 || !mayGo(term)) {
                wanted.remove(term.slug());
                leftOut.because("its term \"" + term.name() + "\" stays here");
            }
        }
        return wanted;
    }

    private boolean mayGo(Term term) {
        return seeded.isUntouched(term)
                && term.groups() == null
                && !(term.vocabularyKey().equals(Confidentiality.VOCABULARY)
                        && term.slug().equals(Confidentiality.FIRST_CONFIDENTIAL));
    }

    void remove(String vocabulary, Collection<String> slugs) {
        for (var term : slugs.isEmpty() ? List.<Term>of() : living(vocabulary, slugs)) {
            if (mayGo(term)) {
                terms.delete(term);
                journal.record(
                        new AuditEntry("term.deleted", "term", term.id(), term.state(), null), events.deleted(term));
            }
        }
    }

    private List<Term> living(String vocabulary, Collection<String> slugs) {
        return terms.where(Terms.in(vocabulary).and(TERM.SLUG.in(slugs)).and(TERM.MERGED_INTO.isNull()));
    }
}
