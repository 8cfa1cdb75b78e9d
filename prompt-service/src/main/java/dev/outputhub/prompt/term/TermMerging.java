package dev.outputhub.prompt.term;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.VocabularyError;
import dev.outputhub.records.kind.RecordError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one term out of two, and two again: the records of the first carry the second from then on, in every service. How the tree was
 * is kept here; who carried what each service keeps.
 */
@Service
@Transactional
class TermMerging {

    private final Vocabularies vocabularies;
    private final Terms terms;
    private final LocalTermSource source;
    private final TermMerges merges;
    private final TermEvents events;
    private final Journal journal;
    private final Clock clock;

    TermMerging(
            Vocabularies vocabularies,
            Terms terms,
            LocalTermSource source,
            TermMerges merges,
            TermEvents events,
            Journal journal,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.terms = terms;
        this.source = source;
        this.merges = merges;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param undo takes it back */
    record Merged(Term staying, UUID undo) {}

    /** @param into id or slug of the term that stays */
    Merged merge(String key, UUID id, String into) {
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
        var before = terms.lock(key, target.id());
        Limits.refuseToMix(going, before);
        var children = terms.children(key, id);
        var staying = moveTree(going, before, children, told);
        // what was merged into the going term earlier now leads to the staying one, in one step
        var earlierOnes = terms.mergedInto(id);
        for (var earlier : earlierOnes) {
            store(earlier.mergedInto(staying.id(), clock.instant()), told);
        }
        store(going.mergedInto(staying.id(), clock.instant()), told);
        journal.record(
                new AuditEntry("term.merged", "term", id, going.state(), Map.of("mergedInto", staying.id())), told);
        var back = new TermMergeBack(
                going.parentId(), ids(children), !staying.equals(before), before.parentId(), ids(earlierOnes));
        return new Merged(staying, merges.keep(key, new TermMerges.Merge(id, staying.id(), back)));
    }

    private static List<UUID> ids(List<Term> some) {
        return some.stream().map(Term::id).toList();
    }

    @Transactional(readOnly = true)
    TermMerges.Listed undoable(String key) {
        vocabularies.get(key);
        return new TermMerges.Listed(merges.own(key));
    }

    /** @return the term that is there again */
    Term undo(String key, UUID undoId) {
        vocabularies.lock(key);
        var merge = merges.take(key, undoId);
        var gone = terms.find(key, merge.termId())
                .filter(term -> merge.intoId().equals(term.mergedInto()))
                .orElseThrow(() -> new Problem(
                        RecordError.CHANGED_SINCE,
                        "The term that it was merged into was deleted or merged into another one since. Take"
                                + " that back first."));
        refuseTaken(gone, merge.intoId());
        Limits.refuseToMix(gone, terms.lock(key, merge.intoId()));
        var told = new ArrayList<Event>();
        var again = gone.unmerged(clock.instant());
        terms.updateBeside(again);
        told.add(events.updated(again));
        again = restoreTree(again, merge, told);
        for (var earlier : terms.mergedInto(merge.intoId())) {
            if (merge.back().earlier().contains(earlier.id())) {
                store(earlier.mergedInto(again.id(), clock.instant()), told);
            }
        }
        journal.record(
                new AuditEntry(
                        "term.unmerged", "term", again.id(), Map.of("mergedInto", merge.intoId()), again.state()),
                told);
        return again;
    }

    /** The other term may have had the same name before. */
    private void refuseTaken(Term gone, UUID into) {
        if (terms.hasSlug(gone.vocabularyKey(), gone.slug())) {
            throw new Problem(VocabularyError.TERM_SLUG_TAKEN, "Another term has the slug " + gone.slug() + " since.");
        }
        var namesake = terms.named(gone.vocabularyKey(), gone.name());
        if (namesake.isPresent() && !namesake.get().id().equals(into)) {
            throw new Problem(
                    VocabularyError.TERM_NAME_TAKEN,
                    "There is a term \"" + gone.name() + "\" again since. Give that one another name first.");
        }
    }

    /** As far as nobody moved the terms since, and no circle comes of it. */
    private Term restoreTree(Term again, TermMerges.Merge merge, List<Event> told) {
        var key = again.vocabularyKey();
        var back = merge.back();
        for (var child : terms.children(key, merge.intoId())) {
            if (back.children().contains(child.id())) {
                place(child, again.id(), told);
            }
        }
        if (back.stayingMoved()) {
            var staying = terms.lock(key, merge.intoId());
            if (Objects.equals(staying.parentId(), back.parentId())) {
                place(staying, back.stayingParentId(), told);
            }
        }
        return back.parentId() == null ? again : place(again, back.parentId(), told);
    }

    private Term place(Term term, @Nullable UUID parentId, List<Event> told) {
        var parent = parentId == null
                ? null
                : terms.find(term.vocabularyKey(), parentId).orElse(null);
        if (parent == null || parent.mergedInto() != null || parent.id().equals(term.id()) || isBelow(parent, term)) {
            return term;
        }
        var moved = term.under(parentId, clock.instant());
        terms.update(moved);
        told.add(events.updated(moved));
        return moved;
    }

    /** The staying term takes the going one's children; where it stood below, it takes the going one's place first. */
    private Term moveTree(Term going, Term target, List<Term> children, List<Event> told) {
        var staying = target;
        if (isBelow(target, going)) {
            staying = target.under(going.parentId(), clock.instant());
            terms.update(staying);
            told.add(events.updated(staying));
        }
        for (var child : children) {
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
