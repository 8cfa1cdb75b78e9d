package dev.outputhub.prompt.complete.vocabulary;

import static dev.outputhub.prompt.database.Tables.TERM;
import static dev.outputhub.prompt.database.Tables.VOCABULARY;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.complete.CompleteForms;
import dev.outputhub.prompt.seed.SeededVocabularies;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.term.Terms;
import dev.outputhub.prompt.usage.TermUse;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import dev.outputhub.prompt.vocabulary.VocabularyError;
import dev.outputhub.prompt.vocabulary.VocabularyEvents;
import dev.outputhub.prompt.vocabulary.VocabularyList;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.complete.LeftOut;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vocabularies, built-in ones as the organisation changed them. One of the same key is the same vocabulary. */
@Component
@Order(1)
class CompleteVocabularies implements CompleteRecords<CompleteVocabulary> {

    private static final String KIND = "vocabulary";

    /** Bytes, about. */
    private static final long WEIGHT = 1_000;

    private final Vocabularies vocabularies;
    private final VocabularyEvents events;
    private final Terms terms;
    private final BuiltInTerms builtIn;
    private final SeededVocabularies seeded;
    private final NewOrganization organization;
    private final TermUse use;
    private final Journal journal;
    private final CompleteForms forms;
    private final TransactionTemplate transaction;
    private final DSLContext database;
    private final Clock clock;

    CompleteVocabularies(
            Vocabularies vocabularies,
            VocabularyEvents events,
            Terms terms,
            BuiltInTerms builtIn,
            SeededVocabularies seeded,
            NewOrganization organization,
            TermUse use,
            Journal journal,
            CompleteForms forms,
            TransactionTemplate transaction,
            DSLContext database,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.events = events;
        this.terms = terms;
        this.builtIn = builtIn;
        this.seeded = seeded;
        this.organization = organization;
        this.use = use;
        this.journal = journal;
        this.forms = forms;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        return database.select(VOCABULARY.ID)
                .from(VOCABULARY)
                .where(VocabularyList.condition(query.filters()))
                .and(query.after() == null ? DSL.noCondition() : VOCABULARY.ID.gt(query.after()))
                .orderBy(VOCABULARY.ID)
                .limit(query.limit() + 1)
                .fetch(row -> new CompletePage.Weighed(row.value1(), WEIGHT));
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var read = new HashMap<UUID, ObjectNode>();
        database.selectFrom(VOCABULARY)
                .where(Vocabularies.mine())
                .and(VOCABULARY.DELETED_AT.isNull())
                .and(VOCABULARY.ID.in(ids))
                .fetch(Vocabularies::read)
                .forEach(vocabulary -> read.put(
                        vocabulary.id(),
                        forms.write(KIND, CompleteVocabulary.of(vocabulary, builtIn.missing(vocabulary.key())))));
        return read;
    }

    /** Looks at what records carry, where less of it would be allowed. */
    @Override
    public Arriving<CompleteVocabulary> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var leftOut = new LeftOut();
        var given = forms.read(KIND, record, CompleteVocabulary.class, leftOut);
        var here = Objects.requireNonNull(transaction.execute(_ -> vocabularies.find(given.key())));
        if (here.isEmpty() && !Slug.isOne(given.key())) {
            throw Problem.invalid("key", "has lower case letters, digits and single hyphens between them");
        }
        here.ifPresent(vocabulary -> refuseToNarrow(vocabulary, given));
        var without = new TreeSet<>(builtIn.removable(given.key(), given.without(), leftOut));
        if (here.isPresent()) {
            without.addAll(Objects.requireNonNull(transaction.execute(_ -> builtIn.missing(given.key()))));
        }
        var arriving = given.under(
                here.map(Vocabulary::id).orElseGet(() -> ids.here(given.id())),
                here.map(Vocabulary::system).orElse(false),
                List.copyOf(without));
        return new Arriving<>(arriving.id(), arriving.name(), forms.write(KIND, arriving), arriving, leftOut);
    }

    private void refuseToNarrow(Vocabulary here, CompleteVocabulary given) {
        if (given.isNarrowerThan(here) && use.countsOf(here.key()).known().anyUse()) {
            throw Problem.refused(
                    VocabularyError.VOCABULARY_IN_USE,
                    "appliesTo",
                    "Records carry terms of this vocabulary here: it cannot hold fewer, or apply to fewer kinds.");
        }
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        locked(ids).forEach(vocabulary -> present.put(vocabulary.id(), new Present(vocabulary.version(), false)));
        return present;
    }

    private List<Vocabulary> locked(Collection<UUID> ids) {
        return database.selectFrom(VOCABULARY)
                .where(Vocabularies.mine())
                .and(VOCABULARY.DELETED_AT.isNull())
                .and(VOCABULARY.ID.in(ids))
                .orderBy(VOCABULARY.ID)
                .forUpdate()
                .fetch(Vocabularies::read);
    }

    @Override
    public boolean isAsSeeded(UUID id) {
        return organization.is() && locked(List.of(id)).stream().allMatch(seeded::isUntouched);
    }

    @Override
    public long add(Arriving<CompleteVocabulary> arriving, UUID importId) {
        var key = arriving.fields().key();
        var stored = vocabularies
                .add(arriving.fields().stored(clock.instant(), 1))
                .orElseThrow(() -> Problem.refused(
                        VocabularyError.VOCABULARY_KEY_TAKEN, "key", "There is a vocabulary " + key + " already."));
        journal.record(
                new AuditEntry("vocabulary.created", KIND, stored.id(), null, stored.state()), events.created(stored));
        return stored.version();
    }

    @Override
    public long renew(Arriving<CompleteVocabulary> arriving, UUID importId) {
        var wanted = arriving.fields();
        var here = vocabularies.lock(wanted.key());
        if (here.hierarchical() && !wanted.hierarchical() && terms.isNested(here.key())) {
            throw Problem.refused(
                    VocabularyError.TERM_HIERARCHY, "hierarchical", "Some of its terms stand under others here.");
        }
        if (terms.isLimited(here.key())
                && !(wanted.appliesTo().equals(here.appliesTo())
                        && wanted.cardinality().equals(here.cardinality()))) {
            throw Problem.refused(
                    VocabularyError.TERM_LIMITED,
                    "appliesTo",
                    "Some of its terms are open to some groups alone here, and it holds others in the archive.");
        }
        var changed = wanted.stored(clock.instant(), here.version() + 1);
        vocabularies.update(changed);
        journal.record(
                new AuditEntry("vocabulary.updated", KIND, changed.id(), here.state(), changed.state()),
                events.updated(changed));
        var gone = new ArrayList<>(wanted.without());
        gone.removeAll(builtIn.missing(here.key()));
        builtIn.remove(here.key(), gone);
        return changed.version();
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> ids) {
        return locked(ids).stream()
                .filter(vocabulary -> database.fetchExists(TERM, Terms.in(vocabulary.key()))
                        || use.countsOf(vocabulary.key()).known().anyUse())
                .map(Vocabulary::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        for (var here : locked(ids)) {
            var gone = CompleteVocabulary.of(here, List.of()).stored(clock.instant(), here.version() + 1);
            vocabularies.delete(gone);
            journal.record(
                    new AuditEntry("vocabulary.deleted", KIND, here.id(), here.state(), null), events.deleted(gone));
        }
    }
}
