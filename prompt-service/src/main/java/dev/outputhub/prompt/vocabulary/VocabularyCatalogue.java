package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.usage.TermUse;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Making, changing and deleting vocabularies. */
@Service
class VocabularyCatalogue {

    private final Vocabularies vocabularies;
    private final VocabularyEvents events;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final VocabularyContents contents;
    private final Clock clock;
    private final TermUse use;
    private final TransactionTemplate transaction;

    VocabularyCatalogue(
            Vocabularies vocabularies,
            VocabularyEvents events,
            Journal journal,
            MergePatch mergePatch,
            VocabularyContents contents,
            Clock clock,
            TermUse use,
            TransactionTemplate transaction) {
        this.vocabularies = vocabularies;
        this.events = events;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.contents = contents;
        this.clock = clock;
        this.use = use;
        this.transaction = transaction;
    }

    @Transactional
    Vocabulary create(NewVocabulary wanted) {
        var key = wanted.key() == null ? Slug.of(wanted.name()).value() : wanted.key();
        if (!Slug.isOne(key)) {
            throw Problem.invalid("key", "has lower case letters, digits and single hyphens between them");
        }
        var now = clock.instant();
        var vocabulary = new Vocabulary(
                Identifiers.next(),
                key,
                NameKey.trimmed(wanted.name()),
                wanted.description(),
                wanted.appliesTo().stream().distinct().toList(),
                Objects.requireNonNullElse(wanted.cardinality(), "many"),
                Boolean.TRUE.equals(wanted.required()),
                Boolean.TRUE.equals(wanted.ordered()),
                Boolean.TRUE.equals(wanted.hierarchical()),
                false,
                now,
                now,
                1);
        var stored = vocabularies
                .add(vocabulary)
                .orElseThrow(() -> Problem.refused(
                        VocabularyError.VOCABULARY_KEY_TAKEN, "key", "There is a vocabulary " + key + " already."));
        journal.record(
                new AuditEntry("vocabulary.created", "vocabulary", stored.id(), null, stored.state()),
                events.created(stored));
        return stored;
    }

    Vocabulary change(String key, ExpectedVersion expected, JsonNode patch) {
        if ("one".equals(patch.path("cardinality").asString(""))) {
            refuseToNarrow(key);
        }
        if (patch.path("appliesTo").isArray()) {
            refuseToTakeAway(key, patch.path("appliesTo"));
        }
        return transaction.execute(_ -> changed(key, expected, patch));
    }

    private Vocabulary changed(String key, ExpectedVersion expected, JsonNode patch) {
        var before = vocabularies.lock(key);
        expected.check(before.version());
        var wanted = mergePatch.apply(before.editable(), EditableVocabulary.class, patch);
        if (wanted.equals(before.editable())) {
            return before;
        }
        var after = new Vocabulary(
                before.id(),
                before.key(),
                NameKey.trimmed(wanted.name()),
                wanted.description(),
                wanted.appliesTo().stream().distinct().toList(),
                wanted.cardinality(),
                wanted.required(),
                wanted.ordered(),
                wanted.hierarchical(),
                before.system(),
                before.createdAt(),
                clock.instant(),
                before.version() + 1);
        refuseToFlatten(before, after);
        refuseToReach(before, after);
        vocabularies.update(after);
        journal.record(
                new AuditEntry("vocabulary.updated", "vocabulary", after.id(), before.editable(), after.editable()),
                events.updated(after));
        return after;
    }

    void delete(String key, ExpectedVersion expected) {
        if (use.countsOf(key).known().anyUse()) {
            throw new Problem(
                    VocabularyError.VOCABULARY_IN_USE,
                    "Records carry terms of this vocabulary. Take the terms off them first, or archive the terms.");
        }
        transaction.executeWithoutResult(_ -> deleteUnused(key, expected));
    }

    private void deleteUnused(String key, ExpectedVersion expected) {
        var before = vocabularies.lock(key);
        expected.check(before.version());
        if (before.system()) {
            throw new Problem(
                    VocabularyError.VOCABULARY_BUILT_IN,
                    "A built-in vocabulary stays. Archive its terms, or let it apply to fewer kinds of record.");
        }
        var deleted = new Vocabulary(
                before.id(),
                before.key(),
                before.name(),
                before.description(),
                before.appliesTo(),
                before.cardinality(),
                before.required(),
                before.ordered(),
                before.hierarchical(),
                false,
                before.createdAt(),
                clock.instant(),
                before.version() + 1);
        contents.removeAll(key);
        vocabularies.delete(deleted);
        journal.record(
                new AuditEntry("vocabulary.deleted", "vocabulary", before.id(), before.state(), null),
                events.deleted(deleted));
    }

    private void refuseToNarrow(String key) {
        var holdsMany = transaction.execute(_ -> vocabularies.get(key).state().holdsMany());
        if (!Boolean.TRUE.equals(holdsMany)) {
            return;
        }
        int several = use.carriersOfSeveral(key);
        if (several > 0) {
            throw Problem.refused(
                    VocabularyError.VOCABULARY_IN_USE,
                    "cardinality",
                    several
                            + " records carry several terms of this vocabulary. Let each keep one first: by a batch"
                            + " with keepOneTerm, or by hand in the lists filtered by terms." + key + "=several.");
        }
    }

    private void refuseToTakeAway(String key, JsonNode appliesTo) {
        var taken = new LinkedHashSet<String>(
                transaction.execute(_ -> vocabularies.get(key).appliesTo()));
        appliesTo.forEach(kind -> taken.remove(kind.asString("")));
        if (!taken.isEmpty() && use.countsOf(key, taken).known().anyUse()) {
            throw Problem.refused(
                    VocabularyError.VOCABULARY_IN_USE,
                    "appliesTo",
                    "Records of a kind it would no longer apply to carry terms of this vocabulary. Take the terms off"
                            + " them first.");
        }
    }

    /** By its terms outputs alone are kept from anybody, and a record that came to hold one term would lose another. */
    private void refuseToReach(Vocabulary before, Vocabulary after) {
        if (contents.isLimited(before.key())
                && !(after.appliesTo().equals(before.appliesTo())
                        && after.cardinality().equals(before.cardinality()))) {
            throw Problem.refused(
                    VocabularyError.TERM_LIMITED,
                    after.appliesTo().equals(before.appliesTo()) ? "cardinality" : "appliesTo",
                    "Some of its terms are open to some groups alone. Open them to everybody first.");
        }
    }

    private void refuseToFlatten(Vocabulary before, Vocabulary after) {
        if (before.hierarchical() && !after.hierarchical() && contents.isNested(before.key())) {
            throw Problem.refused(
                    VocabularyError.TERM_HIERARCHY,
                    "hierarchical",
                    "Some terms stand under others. Move them to the top first.");
        }
    }
}
