package dev.outputhub.prompt.term;

import static dev.outputhub.prompt.database.Tables.TERM;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.tables.records.TermRecord;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.vocabulary.VocabularyContents;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The terms of the caller's organisation. Use it within a transaction. */
@Repository
public class Terms implements VocabularyContents {

    public static final int LONGEST_NAME = 200;
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;

    Terms(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public Optional<Term> find(String vocabulary, UUID id) {
        return database.selectFrom(TERM)
                .where(in(vocabulary))
                .and(TERM.ID.eq(id))
                .fetchOptional(this::read);
    }

    Term get(String vocabulary, UUID id) {
        return find(vocabulary, id).orElseThrow(() -> Problem.notFound("term", id));
    }

    /** The same, held against changes until the transaction ends. */
    Term lock(String vocabulary, UUID id) {
        return database.selectFrom(TERM)
                .where(in(vocabulary))
                .and(TERM.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::read)
                .orElseThrow(() -> Problem.notFound("term", id));
    }

    List<Term> children(String vocabulary, UUID parent) {
        return database.selectFrom(TERM)
                .where(in(vocabulary))
                .and(TERM.PARENT_ID.eq(parent))
                .orderBy(TERM.ID)
                .forUpdate()
                .fetch(this::read);
    }

    public List<Term> mergedInto(UUID target) {
        return database.selectFrom(TERM)
                .where(mine())
                .and(TERM.MERGED_INTO.eq(target))
                .orderBy(TERM.ID)
                .forUpdate()
                .fetch(this::read);
    }

    public List<Term> where(Condition condition) {
        return database.selectFrom(TERM).where(mine()).and(condition).fetch(this::read);
    }

    /** The oldest of this name: there are vocabularies with several that nobody could tell apart. */
    public Optional<Term> named(String vocabulary, String name) {
        return database.selectFrom(TERM)
                .where(in(vocabulary))
                .and(TERM.NAME_KEY.eq(NameKey.of(name)))
                .and(TERM.MERGED_INTO.isNull())
                .orderBy(TERM.NAME_COPY)
                .limit(1)
                .fetchOptional(this::read);
    }

    boolean hasSlug(String vocabulary, String slug) {
        return database.fetchExists(TERM, in(vocabulary).and(TERM.SLUG.eq(slug)).and(TERM.MERGED_INTO.isNull()));
    }

    Slug freeSlug(String vocabulary, String name) {
        var base = Slug.of(name);
        var taken = new HashSet<>(database.select(TERM.SLUG)
                .from(TERM)
                .where(in(vocabulary))
                .and(TERM.SLUG.startsWith(base.start()))
                .and(TERM.MERGED_INTO.isNull())
                .fetch(TERM.SLUG));
        return base.freeAmong(taken::contains);
    }

    int nextPosition(String vocabulary) {
        return database.select(DSL.coalesce(DSL.max(TERM.POSITION).plus(1), 0))
                .from(TERM)
                .where(in(vocabulary))
                .fetchSingle()
                .value1();
    }

    /** @return false when another term of the vocabulary has its name or slug */
    public boolean add(Term term) {
        return addAll(List.of(term)) == 1;
    }

    /**
     * Stores a term although another one may have its name: it comes from an archive, and the two are told apart by their slugs there.
     *
     * @return false when another one has its slug or id
     */
    public boolean addBeside(Term term) {
        var row = row(term);
        row.setNameCopy(freeCopy(term));
        return database.insertInto(TERM).set(row).onConflictDoNothing().execute() == 1;
    }

    /** The same for one that is there. */
    public void updateBeside(Term term) {
        var row = row(term);
        row.touched(TERM.CREATED_BY, false);
        row.setNameCopy(freeCopy(term));
        database.update(TERM)
                .set(row)
                .where(in(term.vocabularyKey()))
                .and(TERM.ID.eq(term.id()))
                .execute();
    }

    private int freeCopy(Term term) {
        return database.select(DSL.coalesce(DSL.max(TERM.NAME_COPY).plus(1), 0))
                .from(TERM)
                .where(in(term.vocabularyKey()))
                .and(TERM.NAME_KEY.eq(NameKey.of(term.name())))
                .and(TERM.MERGED_INTO.isNull())
                .and(TERM.ID.ne(term.id()))
                .fetchSingle()
                .value1();
    }

    /** Stores those whose name and slug are free. */
    public int addAll(Collection<Term> terms) {
        if (terms.isEmpty()) {
            return 0;
        }
        return database.insertInto(TERM)
                .set(terms.stream().map(this::row).toList())
                .onConflictDoNothing()
                .execute();
    }

    public void update(Term term) {
        var row = row(term);
        row.touched(TERM.CREATED_BY, false);
        database.update(TERM)
                .set(row)
                .set(
                        TERM.NAME_COPY,
                        DSL.when(TERM.NAME_KEY.eq(row.getNameKey()), TERM.NAME_COPY)
                                .otherwise(0))
                .where(in(term.vocabularyKey()))
                .and(TERM.ID.eq(term.id()))
                .execute();
    }

    public void delete(Term term) {
        database.deleteFrom(TERM)
                .where(in(term.vocabularyKey()))
                .and(TERM.ID.eq(term.id()).or(TERM.MERGED_INTO.eq(term.id())))
                .execute();
    }

    @Override
    public boolean isNested(String vocabulary) {
        return database.fetchExists(TERM, in(vocabulary).and(TERM.PARENT_ID.isNotNull()));
    }

    @Override
    public boolean isLimited(String vocabulary) {
        return database.fetchExists(TERM, in(vocabulary).and(TERM.GROUPS.isNotNull()));
    }

    @Override
    public void removeAll(String vocabulary) {
        database.deleteFrom(TERM).where(in(vocabulary)).execute();
    }

    private TermRecord row(Term term) {
        var principal = CurrentPrincipal.get();
        var row = new TermRecord();
        row.setOrganizationId(principal.organizationId());
        row.setId(term.id());
        row.setVocabularyKey(term.vocabularyKey());
        row.setSlug(term.slug());
        row.setName(term.name());
        row.setNameKey(NameKey.of(term.name()));
        row.setDescription(term.description());
        row.setColour(term.colour());
        row.setParentId(term.parentId());
        row.setPosition(term.position());
        row.setArchived(term.archived());
        row.setAttributes(JSONB.valueOf(json.writeValueAsString(term.attributes())));
        row.setMergedInto(term.mergedInto());
        row.setCreatedAt(term.createdAt());
        row.setCreatedBy(principal.personId());
        row.setUpdatedAt(term.updatedAt());
        row.setUpdatedBy(principal.personId());
        row.setVersion(term.version());
        row.setGroups(term.groups() == null ? null : term.groups().toArray(UUID[]::new));
        return row;
    }

    public Term read(TermRecord row) {
        return new Term(
                row.getId(),
                row.getVocabularyKey(),
                row.getSlug(),
                row.getName(),
                row.getDescription(),
                row.getColour(),
                row.getParentId(),
                row.getPosition(),
                row.getArchived(),
                json.readValue(row.getAttributes().data(), ATTRIBUTES),
                row.getMergedInto(),
                row.getCreatedAt(),
                row.getUpdatedAt(),
                row.getVersion(),
                row.getGroups() == null ? null : List.of(row.getGroups()));
    }

    public static Condition mine() {
        return TERM.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    public static Condition in(String vocabulary) {
        return mine().and(TERM.VOCABULARY_KEY.eq(vocabulary));
    }
}
