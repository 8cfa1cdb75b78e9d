package dev.outputhub.prompt.vocabulary;

import static dev.outputhub.prompt.database.Tables.VOCABULARY;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.tables.records.VocabularyRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The vocabularies of the caller's organisation. Use it within a transaction. */
@Repository
public class Vocabularies {

    private final DSLContext database;

    Vocabularies(DSLContext database) {
        this.database = database;
    }

    public List<Vocabulary> all() {
        return database.selectFrom(VOCABULARY)
                .where(mine())
                .and(VOCABULARY.DELETED_AT.isNull())
                .orderBy(VOCABULARY.KEY)
                .fetch(Vocabularies::read);
    }

    public Optional<Vocabulary> find(String key) {
        return database.selectFrom(VOCABULARY).where(named(key)).fetchOptional(Vocabularies::read);
    }

    public Vocabulary get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("vocabulary", key));
    }

    /** The same, held against changes until the transaction ends. */
    public Vocabulary lock(String key) {
        return database.selectFrom(VOCABULARY)
                .where(named(key))
                .forUpdate()
                .fetchOptional(Vocabularies::read)
                .orElseThrow(() -> Problem.notFound("vocabulary", key));
    }

    /**
     * Stores a new one; a deleted one of the same key comes back to life and goes on counting its versions, so that other services
     * take the news for newer than what they know.
     *
     * @return what was stored, or empty when the key is taken
     */
    public Optional<Vocabulary> add(Vocabulary vocabulary) {
        var person = CurrentPrincipal.get().personId();
        return database.insertInto(VOCABULARY)
                .set(VOCABULARY.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(VOCABULARY.ID, vocabulary.id())
                .set(VOCABULARY.KEY, vocabulary.key())
                .set(VOCABULARY.SYSTEM, vocabulary.system())
                .set(VOCABULARY.CREATED_AT, vocabulary.createdAt())
                .set(VOCABULARY.CREATED_BY, person)
                .set(changeable(vocabulary))
                .set(VOCABULARY.VERSION, vocabulary.version())
                .onConflict(VOCABULARY.ORGANIZATION_ID, VOCABULARY.KEY)
                .doUpdate()
                .set(VOCABULARY.SYSTEM, vocabulary.system())
                .set(VOCABULARY.CREATED_AT, vocabulary.createdAt())
                .set(VOCABULARY.CREATED_BY, person)
                .set(changeable(vocabulary))
                .set(VOCABULARY.VERSION, VOCABULARY.VERSION.plus(1))
                .setNull(VOCABULARY.DELETED_AT)
                .where(VOCABULARY.DELETED_AT.isNotNull())
                .returning()
                .fetchOptional(Vocabularies::read);
    }

    public void update(Vocabulary vocabulary) {
        database.update(VOCABULARY)
                .set(changeable(vocabulary))
                .set(VOCABULARY.VERSION, vocabulary.version())
                .where(named(vocabulary.key()))
                .execute();
    }

    public void delete(Vocabulary vocabulary) {
        database.update(VOCABULARY)
                .set(VOCABULARY.VERSION, vocabulary.version())
                .set(VOCABULARY.DELETED_AT, vocabulary.updatedAt())
                .set(VOCABULARY.UPDATED_AT, vocabulary.updatedAt())
                .set(VOCABULARY.UPDATED_BY, CurrentPrincipal.get().personId())
                .where(named(vocabulary.key()))
                .execute();
    }

    private static VocabularyRecord changeable(Vocabulary vocabulary) {
        var row = new VocabularyRecord();
        row.setName(vocabulary.name());
        row.setDescription(vocabulary.description());
        row.setAppliesTo(vocabulary.appliesTo().toArray(String[]::new));
        row.setCardinality(vocabulary.cardinality());
        row.setRequired(vocabulary.required());
        row.setOrdered(vocabulary.ordered());
        row.setHierarchical(vocabulary.hierarchical());
        row.setUpdatedAt(vocabulary.updatedAt());
        row.setUpdatedBy(CurrentPrincipal.get().personId());
        return row;
    }

    private static Condition named(String key) {
        return mine().and(VOCABULARY.KEY.eq(key)).and(VOCABULARY.DELETED_AT.isNull());
    }

    public static Condition mine() {
        return VOCABULARY.ORGANIZATION_ID.eq(DSL.val(CurrentPrincipal.get().organizationId()));
    }

    public static Vocabulary read(VocabularyRecord row) {
        return new Vocabulary(
                row.getId(),
                row.getKey(),
                row.getName(),
                row.getDescription(),
                List.of(row.getAppliesTo()),
                row.getCardinality(),
                row.getRequired(),
                row.getOrdered(),
                row.getHierarchical(),
                row.getSystem(),
                row.getCreatedAt(),
                row.getUpdatedAt(),
                row.getVersion());
    }
}
