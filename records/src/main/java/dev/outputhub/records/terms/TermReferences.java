package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;
import static dev.outputhub.records.database.Tables.VOCABULARY_REFERENCE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.records.database.tables.records.TermReferenceRecord;
import dev.outputhub.records.database.tables.records.VocabularyReferenceRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this service knows of vocabularies and terms. */
@Transactional(propagation = Propagation.REQUIRED)
public class TermReferences {

    private final DSLContext database;
    private final MovedTerms moved;

    TermReferences(DSLContext database, MovedTerms moved) {
        this.database = database;
        this.moved = moved;
    }

    public void remember(VocabularyState vocabulary) {
        database.insertInto(VOCABULARY_REFERENCE)
                .set(VOCABULARY_REFERENCE.ORGANIZATION_ID, organization())
                .set(VOCABULARY_REFERENCE.KEY, vocabulary.key())
                .set(VOCABULARY_REFERENCE.NAME, vocabulary.name())
                .set(VOCABULARY_REFERENCE.APPLIES_TO, vocabulary.appliesTo().toArray(String[]::new))
                .set(VOCABULARY_REFERENCE.CARDINALITY, vocabulary.cardinality())
                .set(VOCABULARY_REFERENCE.REQUIRED, vocabulary.required())
                .set(VOCABULARY_REFERENCE.ORDERED, vocabulary.ordered())
                .set(VOCABULARY_REFERENCE.HIERARCHICAL, vocabulary.hierarchical())
                .set(VOCABULARY_REFERENCE.VERSION, vocabulary.version())
                .onConflict(VOCABULARY_REFERENCE.ORGANIZATION_ID, VOCABULARY_REFERENCE.KEY)
                .doUpdate()
                .setAllToExcluded()
                .where(VOCABULARY_REFERENCE.VERSION.lt(excluded(VOCABULARY_REFERENCE.VERSION)))
                .execute();
    }

    /**
     * Stores a term. One that was merged gives its assignments to the term that took its place, and gets them back when the merge is
     * taken back.
     */
    public void remember(TermState term) {
        int news = database.insertInto(TERM_REFERENCE)
                .set(TERM_REFERENCE.ORGANIZATION_ID, organization())
                .set(TERM_REFERENCE.ID, term.id())
                .set(TERM_REFERENCE.VOCABULARY_KEY, term.vocabularyKey())
                .set(TERM_REFERENCE.SLUG, term.slug())
                .set(TERM_REFERENCE.NAME, term.name())
                .set(TERM_REFERENCE.COLOUR, term.colour())
                .set(TERM_REFERENCE.PARENT_ID, term.parentId())
                .set(TERM_REFERENCE.POSITION, term.position())
                .set(TERM_REFERENCE.ARCHIVED, term.archived())
                .set(TERM_REFERENCE.MERGED_INTO, term.mergedInto())
                .set(TERM_REFERENCE.VERSION, term.version())
                .set(
                        TERM_REFERENCE.GROUPS,
                        term.groups() == null ? null : term.groups().toArray(UUID[]::new))
                .onConflict(TERM_REFERENCE.ORGANIZATION_ID, TERM_REFERENCE.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(TERM_REFERENCE.VERSION.lt(excluded(TERM_REFERENCE.VERSION)))
                .execute();
        if (term.mergedInto() == null) {
            if (news > 0) {
                moved.back(term.id());
            }
        } else if (isMergedInto(term)) {
            moved.move(term.id(), term.mergedInto());
        }
    }

    /** A merge that was taken back may be told of before the merge itself. */
    private boolean isMergedInto(TermState term) {
        return database.fetchExists(
                TERM_REFERENCE,
                TERM_REFERENCE
                        .ORGANIZATION_ID
                        .eq(organization())
                        .and(TERM_REFERENCE.ID.eq(term.id()))
                        .and(TERM_REFERENCE.MERGED_INTO.eq(term.mergedInto())));
    }

    /** A deleted vocabulary takes its assignments with it; one made again under its key has a higher version and stays. */
    public void forget(VocabularyState deleted) {
        int forgotten = database.deleteFrom(VOCABULARY_REFERENCE)
                .where(VOCABULARY_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(VOCABULARY_REFERENCE.KEY.eq(deleted.key()))
                .and(VOCABULARY_REFERENCE.VERSION.lt(deleted.version()))
                .execute();
        if (forgotten > 0) {
            database.deleteFrom(TERM_ASSIGNMENT)
                    .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                    .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(deleted.key()))
                    .execute();
            database.deleteFrom(TERM_REFERENCE)
                    .where(TERM_REFERENCE.ORGANIZATION_ID.eq(organization()))
                    .and(TERM_REFERENCE.VOCABULARY_KEY.eq(deleted.key()))
                    .execute();
        }
    }

    public void forget(TermState deleted) {
        database.deleteFrom(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.TERM_ID.eq(deleted.id()))
                .execute();
        database.deleteFrom(TERM_REFERENCE)
                .where(TERM_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(TERM_REFERENCE.ID.eq(deleted.id()))
                .execute();
    }

    @Transactional(readOnly = true)
    public List<VocabularyState> vocabularies() {
        return database.selectFrom(VOCABULARY_REFERENCE)
                .where(VOCABULARY_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .orderBy(VOCABULARY_REFERENCE.KEY)
                .fetch(TermReferences::state);
    }

    /** The vocabularies, and the known terms among the values of each, in one transaction. */
    @Transactional(readOnly = true)
    KnownTerms known(Map<String, List<String>> valuesByVocabulary) {
        return new KnownTerms(vocabularies(), find(valuesByVocabulary));
    }

    private Map<String, Map<String, TermState>> find(Map<String, List<String>> valuesByVocabulary) {
        var named = DSL.noCondition();
        for (var wanted : valuesByVocabulary.entrySet()) {
            named = named.or(TERM_REFERENCE.VOCABULARY_KEY.eq(wanted.getKey()).and(named(wanted.getValue())));
        }
        var rows = database.selectFrom(TERM_REFERENCE)
                .where(TERM_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(named)
                .fetchGroups(TERM_REFERENCE.VOCABULARY_KEY);
        var found = new HashMap<String, Map<String, TermState>>();
        valuesByVocabulary.forEach((vocabulary, values) -> found.put(
                vocabulary, byValue(values, rows.containsKey(vocabulary) ? rows.get(vocabulary) : List.of())));
        return found;
    }

    private static Condition named(Collection<String> values) {
        var lower = values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
        return TERM_REFERENCE
                .SLUG
                .in(lower)
                .or(DSL.lower(TERM_REFERENCE.NAME).in(lower))
                .or(TERM_REFERENCE.ID.in(Uuids.among(values)));
    }

    // where a merged term and another have the same name, the living one is meant
    private static Map<String, TermState> byValue(Collection<String> values, List<TermReferenceRecord> rows) {
        var found = new HashMap<String, TermState>();
        for (var value : values) {
            rows.stream()
                    .filter(row -> names(row, value))
                    .min((a, b) -> Boolean.compare(a.getMergedInto() != null, b.getMergedInto() != null))
                    .map(TermReferences::state)
                    .ifPresent(term -> found.put(value, term));
        }
        return found;
    }

    private static boolean names(TermReferenceRecord row, String value) {
        var text = value.strip();
        return row.getId().toString().equalsIgnoreCase(text)
                || row.getSlug().equalsIgnoreCase(text)
                || NameKey.of(row.getName()).equals(NameKey.of(text));
    }

    /** The ids a filter means: the named terms and, in a hierarchy, everything below them. */
    @Transactional(readOnly = true)
    public List<UUID> withDescendants(String vocabulary, Collection<String> values) {
        var tree = name("tree").fields("id");
        var child = TERM_REFERENCE.as("child");
        var start = select(DSL.coalesce(TERM_REFERENCE.MERGED_INTO, TERM_REFERENCE.ID))
                .from(TERM_REFERENCE)
                .where(TERM_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(TERM_REFERENCE.VOCABULARY_KEY.eq(vocabulary))
                .and(TERM_REFERENCE.SLUG.in(values).or(TERM_REFERENCE.ID.in(Uuids.among(values))));
        var below = select(child.ID)
                .from(child)
                .join(DSL.table(name("tree")))
                .on(child.PARENT_ID.eq(DSL.field(name("tree", "id"), UUID.class)))
                .where(child.ORGANIZATION_ID.eq(organization()));
        return database.withRecursive(tree.as(start.union(below)))
                .select(DSL.field(name("id"), UUID.class))
                .from(DSL.table(name("tree")))
                .fetch(0, UUID.class);
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }

    private static VocabularyState state(VocabularyReferenceRecord row) {
        return new VocabularyState(
                row.getKey(),
                row.getName(),
                List.of(row.getAppliesTo()),
                row.getCardinality(),
                row.getRequired(),
                row.getOrdered(),
                row.getHierarchical(),
                row.getVersion());
    }

    private static TermState state(TermReferenceRecord row) {
        return new TermState(
                row.getId(),
                row.getVocabularyKey(),
                row.getSlug(),
                row.getName(),
                row.getColour(),
                row.getParentId(),
                row.getPosition(),
                row.getArchived(),
                row.getMergedInto(),
                row.getVersion(),
                row.getGroups() == null ? null : List.of(row.getGroups()));
    }
}
