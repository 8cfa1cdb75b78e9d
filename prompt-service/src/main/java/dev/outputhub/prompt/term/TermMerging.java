package dev.outputhub.prompt.term;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one term out of two: the records of the first carry the second from then on, in every service. */
@Service
@Transactional
class TermMerging {

    private final Vocabularies vocabularies;
    private final Terms terms;
    private final LocalTermSource source;
    private final TermEvents events;
    private final Journal journal;
    private final Clock clock;

    TermMerging(
            Vocabularies vocabularies,
            Terms terms,
            LocalTermSource source,
            TermEvents events,
            Journal journal,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.terms = terms;
        this.source = source;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param into id or slug of the term that stays
     * @return the term that stays
     */
    Term merge(String key, UUID id, String into) {
        vocabularies.lock(key);
        var going = terms.lock(key, id);
        TermLibrary.refuseMerged(going);
        TermLibrary.refuseFirstConfidential(going);
        var target = source.find(key, into);
        if (target == null) {
            throw Problem.refused(
                    CommonError.UNKNOWN_TERM, "into", "There is no term \"" + into + "\" in " + key + ".");
        }
        if (target.id().equals(id)) {
            throw Problem.refused(CommonError.REFUSED, "into", "A term cannot be merged into itself.");
        }
        var told = new ArrayList<Event>();
        var staying = moveTree(going, terms.lock(key, target.id()), told);
        // what was merged into the going term earlier now leads to the staying one, in one step
        for (var earlier : terms.mergedInto(id)) {
            store(earlier.mergedInto(staying.id(), clock.instant()), told);
        }
        store(going.mergedInto(staying.id(), clock.instant()), told);
        journal.record(
                new AuditEntry("term.merged", "term", id, going.state(), Map.of("mergedInto", staying.id())), told);
        return staying;
    }

    /** The staying term takes the going one's children; where it stood below, it takes the going one's place first. */
    private Term moveTree(Term going, Term target, List<Event> told) {
        var staying = target;
        if (isBelow(target, going)) {
            staying = target.under(going.parentId(), clock.instant());
            terms.update(staying);
            told.add(events.updated(staying));
        }
        for (var child : terms.children(going.vocabularyKey(), going.id())) {
            if (!child.id().equals(staying.id())) {
                var moved = child.under(staying.id(), clock.instant());
                terms.update(moved);
                told.add(events.updated(moved));
            }
        }
        return staying;
    }

    private boolean isBelow(Term term, Term above) {
        for (var parent = term.parentId(); parent != null; ) {
            if (parent.equals(above.id())) {
                return true;
            }
            parent = terms.get(term.vocabularyKey(), parent).parentId();
        }
        return false;
    }

    private void store(Term merged, List<Event> told) {
        terms.update(merged);
        told.add(events.merged(merged));
    }
}
