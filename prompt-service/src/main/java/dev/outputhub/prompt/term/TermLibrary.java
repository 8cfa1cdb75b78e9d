package dev.outputhub.prompt.term;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.usage.TermUse;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.VocabularyError;
import dev.outputhub.records.confidentiality.Confidentiality;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Making, changing and deleting terms. */
@Service
class TermLibrary {

    /** A slug found free can be taken by somebody else before it is stored; so often another one is tried. */
    private static final int ATTEMPTS = 5;

    private final Vocabularies vocabularies;
    private final Terms terms;
    private final TermTree tree;
    private final TermEvents events;
    private final TermUse use;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TermLibrary(
            Vocabularies vocabularies,
            Terms terms,
            TermTree tree,
            TermEvents events,
            TermUse use,
            Journal journal,
            MergePatch mergePatch,
            TransactionTemplate transaction,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.terms = terms;
        this.tree = tree;
        this.events = events;
        this.use = use;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    Term create(String key, NewTerm wanted) {
        var vocabulary = vocabularies.get(key);
        tree.checkParent(vocabulary, null, wanted.parentId());
        refuseSlug(wanted.slug());
        Limits.check(vocabulary, null, Limits.of(wanted.groups()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            refuseTakenName(key, wanted.name(), null);
            var term = term(key, wanted);
            if (terms.add(term)) {
                tellCreated(term);
                return term;
            }
            if (wanted.slug() != null && terms.hasSlug(key, wanted.slug())) {
                throw slugTaken(wanted.slug());
            }
        }
        throw tooMany();
    }

    /** For terms named while a record is edited: two people may name the same one at once. */
    @Transactional
    Term findOrCreate(String key, String name) {
        var known = terms.named(key, name);
        if (known.isPresent()) {
            return known.get();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var term = term(key, NewTerm.named(name));
            if (terms.add(term)) {
                tellCreated(term);
                return term;
            }
            var others = terms.named(key, name);
            if (others.isPresent()) {
                return others.get();
            }
        }
        throw tooMany();
    }

    private void tellCreated(Term term) {
        journal.record(new AuditEntry("term.created", "term", term.id(), null, term.state()), events.created(term));
    }

    private static Problem tooMany() {
        return new Problem(VocabularyError.TERM_SLUG_TAKEN, "Many terms of this name are being made. Try again.");
    }

    private Term term(String key, NewTerm wanted) {
        var now = clock.instant();
        return new Term(
                Identifiers.next(),
                key,
                wanted.slug() == null ? terms.freeSlug(key, wanted.name()).value() : wanted.slug(),
                NameKey.trimmed(wanted.name()),
                wanted.description(),
                wanted.colour(),
                wanted.parentId(),
                wanted.position() == null ? terms.nextPosition(key) : wanted.position(),
                false,
                Attributes.withoutNulls(wanted.attributes()),
                null,
                now,
                now,
                1,
                Limits.of(wanted.groups()));
    }

    @Transactional
    Term change(String key, UUID id, ExpectedVersion expected, JsonNode patch) {
        // the vocabulary is held, or two moves at once could close a circle that neither sees
        var vocabulary = patch.has("parentId") ? vocabularies.lock(key) : vocabularies.get(key);
        var before = terms.lock(key, id);
        expected.check(before.version());
        refuseMerged(before);
        var wanted = mergePatch.apply(before.editable(), EditableTerm.class, patch);
        var after = before.edited(wanted, clock.instant());
        if (after.editable().equals(before.editable())) {
            return before;
        }
        Limits.check(vocabulary, before.groups(), after.groups());
        if (!NameKey.of(after.name()).equals(NameKey.of(before.name()))) {
            refuseTakenName(key, after.name(), before);
        }
        if (!after.slug().equals(before.slug())) {
            refuseSlug(after.slug());
            refuseFirstConfidential(before);
            if (terms.hasSlug(key, after.slug())) {
                throw slugTaken(after.slug());
            }
        }
        if (!Objects.equals(after.parentId(), before.parentId())) {
            tree.checkParent(vocabulary, id, after.parentId());
        }
        terms.update(after);
        journal.record(
                new AuditEntry("term.updated", "term", id, before.editable(), after.editable()), events.updated(after));
        return after;
    }

    /** Deletes a term that no record carries, or one that was archived before; its children move up. */
    void delete(String key, UUID id, ExpectedVersion expected) {
        var seen = transaction.execute(_ -> {
            vocabularies.get(key);
            return terms.get(key, id);
        });
        refuseFirstConfidential(seen);
        Limits.refuseToDelete(seen);
        int records = seen.archived() || seen.mergedInto() != null
                ? 0
                : use.countsOf(key).known().of(id);
        if (records > 0) {
            throw new Problem(
                    VocabularyError.TERM_IN_USE,
                    records + " records carry this term. Archive it first, or merge it into another one.");
        }
        transaction.executeWithoutResult(_ -> deleteUnused(key, id, expected));
    }

    private void deleteUnused(String key, UUID id, ExpectedVersion expected) {
        vocabularies.lock(key);
        var before = terms.lock(key, id);
        expected.check(before.version());
        Limits.refuseToDelete(before);
        var told = new ArrayList<Event>();
        for (var child : terms.children(key, id)) {
            var moved = child.under(before.parentId(), clock.instant());
            terms.update(moved);
            told.add(events.updated(moved));
        }
        // those merged into it would lead to nothing
        terms.mergedInto(id).forEach(merged -> told.add(events.deleted(merged)));
        terms.delete(before);
        told.add(events.deleted(before));
        journal.record(new AuditEntry("term.deleted", "term", id, before.state(), null), told);
    }

    private void refuseTakenName(String key, String name, @Nullable Term except) {
        var other = terms.named(key, name);
        if (other.isPresent() && (except == null || !other.get().id().equals(except.id()))) {
            throw Problem.refused(
                    VocabularyError.TERM_NAME_TAKEN,
                    "name",
                    "There is a term \"" + other.get().name() + "\" already"
                            + (other.get().archived() ? "; it is archived." : "."));
        }
    }

    private static void refuseSlug(@Nullable String slug) {
        if (slug != null && !Slug.isOne(slug)) {
            throw Problem.invalid("slug", "has lower case letters, digits and single hyphens between them");
        }
    }

    static void refuseMerged(Term term) {
        if (term.mergedInto() != null) {
            throw new Problem(
                    VocabularyError.TERM_MERGED, "This term was merged into another one and cannot be changed.");
        }
    }

    /** Every service looks for this term by its slug. */
    static void refuseFirstConfidential(Term term) {
        if (term.vocabularyKey().equals(Confidentiality.VOCABULARY)
                && term.slug().equals(Confidentiality.FIRST_CONFIDENTIAL)
                && term.mergedInto() == null) {
            throw new Problem(
                    VocabularyError.TERM_BUILT_IN,
                    "This term marks from which level on contents are kept out of the audit trail. It keeps its slug, and is neither"
                            + " deleted nor merged into another one; it can have another name.");
        }
    }

    private static Problem slugTaken(String slug) {
        return Problem.refused(VocabularyError.TERM_SLUG_TAKEN, "slug", "Another term has the slug " + slug + ".");
    }
}
