package dev.outputhub.prompt.complete.vocabulary;

import static dev.outputhub.prompt.database.Tables.TERM;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.complete.CompleteForms;
import dev.outputhub.prompt.seed.SeededVocabularies;
import dev.outputhub.prompt.term.Term;
import dev.outputhub.prompt.term.TermEvents;
import dev.outputhub.prompt.term.TermTree;
import dev.outputhub.prompt.term.Terms;
import dev.outputhub.prompt.usage.TermUse;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.VocabularyError;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.complete.LeftOut;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Terms of all vocabularies. One of the same slug in the same vocabulary is the same term. */
@Component
@Order(2)
class CompleteTerms implements CompleteRecords<CompleteTerm> {

    private static final String KIND = "term";

    /** Bytes, about. */
    private static final long WEIGHT = 1_000;

    private final Vocabularies vocabularies;
    private final Terms terms;
    private final TermTree tree;
    private final TermOrder order;
    private final TermEvents events;
    private final SeededVocabularies seeded;
    private final NewOrganization organization;
    private final TermUse use;
    private final Journal journal;
    private final CompleteForms forms;
    private final TransactionTemplate transaction;
    private final DSLContext database;
    private final Clock clock;

    CompleteTerms(
            Vocabularies vocabularies,
            Terms terms,
            TermTree tree,
            TermOrder order,
            TermEvents events,
            SeededVocabularies seeded,
            NewOrganization organization,
            TermUse use,
            Journal journal,
            CompleteForms forms,
            TransactionTemplate transaction,
            DSLContext database,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.terms = terms;
        this.tree = tree;
        this.order = order;
        this.events = events;
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
        return order.find(query).stream()
                .map(id -> new CompletePage.Weighed(id, WEIGHT))
                .toList();
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var found = terms.where(TERM.ID.in(ids).and(TERM.MERGED_INTO.isNull()));
        var parents =
                found.stream().map(Term::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        var slugs = new HashMap<UUID, String>();
        terms.where(TERM.ID.in(parents)).forEach(parent -> slugs.put(parent.id(), parent.slug()));
        var read = new HashMap<UUID, ObjectNode>();
        found.forEach(term -> read.put(
                term.id(),
                forms.write(KIND, CompleteTerm.of(term, term.parentId() == null ? null : slugs.get(term.parentId())))));
        return read;
    }

    @Override
    public List<JsonNode> inOrder(List<JsonNode> records) {
        return TermOrder.parentsFirst(records);
    }

    @Override
    public Arriving<CompleteTerm> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var leftOut = new LeftOut();
        var given = forms.read(KIND, record, CompleteTerm.class, leftOut);
        var here = Objects.requireNonNull(transaction.execute(_ -> living(given.vocabulary(), given.slug())));
        var arriving = given.under(here.map(Term::id).orElseGet(() -> ids.here(given.id())));
        return new Arriving<>(arriving.id(), arriving.name(), forms.write(KIND, arriving), arriving, leftOut);
    }

    private Optional<Term> living(String vocabulary, String slug) {
        return terms.where(Terms.in(vocabulary).and(TERM.SLUG.eq(slug)).and(TERM.MERGED_INTO.isNull())).stream()
                .findFirst();
    }

    /** One that was merged into another here is gone, as it were, like one in the trash. */
    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        locked(ids).forEach(term -> present.put(term.id(), new Present(term.version(), term.mergedInto() != null)));
        return present;
    }

    private List<Term> locked(Collection<UUID> ids) {
        return database.selectFrom(TERM)
                .where(Terms.mine())
                .and(TERM.ID.in(ids))
                .orderBy(TERM.ID)
                .forUpdate()
                .fetch(terms::read);
    }

    @Override
    public boolean isAsSeeded(UUID id) {
        return organization.is() && locked(List.of(id)).stream().allMatch(seeded::isUntouched);
    }

    @Override
    public long add(Arriving<CompleteTerm> arriving, UUID importId) {
        var wanted = arriving.fields();
        var term = wanted.stored(parent(arriving), clock.instant(), 1, null);
        if (!terms.addBeside(term)) {
            throw Problem.refused(
                    VocabularyError.TERM_SLUG_TAKEN, "slug", "Another term has the slug " + term.slug() + ".");
        }
        journal.record(new AuditEntry("term.created", KIND, term.id(), null, term.state()), events.created(term));
        return term.version();
    }

    @Override
    public long renew(Arriving<CompleteTerm> arriving, UUID importId) {
        var wanted = arriving.fields();
        var parent = parent(arriving);
        var here = locked(List.of(arriving.id())).getFirst();
        if (!here.slug().equals(wanted.slug()) || !here.vocabularyKey().equals(wanted.vocabulary())) {
            // saved filters and the platform itself know it by that
            throw Problem.refused(VocabularyError.TERM_SLUG_TAKEN, "slug", "It has the slug " + here.slug() + " here.");
        }
        var term = wanted.stored(parent, clock.instant(), here.version() + 1, here.groups());
        terms.updateBeside(term);
        journal.record(
                new AuditEntry("term.updated", KIND, term.id(), here.state(), term.state()), events.updated(term));
        return term.version();
    }

    /** The vocabulary is held, or two moves at once could close a circle that neither sees. */
    private @Nullable UUID parent(Arriving<CompleteTerm> arriving) {
        var wanted = arriving.fields();
        var vocabulary = vocabularies.lock(wanted.vocabulary());
        if (wanted.parent() == null) {
            return null;
        }
        var parent = living(wanted.vocabulary(), wanted.parent());
        if (parent.isEmpty()) {
            arriving.leftOut().because("left out: parent (there is no term " + wanted.parent() + " here)");
            return null;
        }
        try {
            tree.checkParent(vocabulary, arriving.id(), parent.get().id());
            return parent.get().id();
        } catch (Problem refused) {
            arriving.leftOut().because("left out: parent (" + refused.detail() + ")");
            return null;
        }
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> ids) {
        var inUse = new HashSet<UUID>();
        locked(ids).stream().collect(Collectors.groupingBy(Term::vocabularyKey)).forEach((vocabulary, some) -> {
            var counts = use.countsOf(vocabulary).known();
            some.stream().map(Term::id).filter(id -> counts.of(id) > 0).forEach(inUse::add);
        });
        // deleted, it would leave its records open, which need not all be seen here
        locked(ids).stream().filter(term -> term.groups() != null).forEach(term -> inUse.add(term.id()));
        // what stands above one that stays stays too
        var staying = terms.where(TERM.PARENT_ID.in(ids).and(TERM.ID.notIn(ids)));
        staying.forEach(term -> inUse.add(Objects.requireNonNull(term.parentId())));
        var all = locked(ids).stream().collect(Collectors.toMap(Term::id, term -> term));
        Set.copyOf(inUse).forEach(id -> {
            for (var term = all.get(id); term != null && term.parentId() != null; term = all.get(term.parentId())) {
                inUse.add(term.parentId());
            }
        });
        inUse.retainAll(ids);
        return inUse;
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        var rest = new LinkedHashMap<UUID, Term>();
        locked(ids).forEach(term -> rest.put(term.id(), term));
        while (!rest.isEmpty()) {
            var parents = rest.values().stream().map(Term::parentId).collect(Collectors.toSet());
            var leaves = rest.values().stream()
                    .filter(term -> !parents.contains(term.id()))
                    .toList();
            for (var term : leaves) {
                terms.mergedInto(term.id()).forEach(merged -> tell(merged));
                terms.delete(term);
                tell(term);
                rest.remove(term.id());
            }
        }
    }

    private void tell(Term gone) {
        journal.record(new AuditEntry("term.deleted", KIND, gone.id(), gone.state(), null), events.deleted(gone));
    }
}
