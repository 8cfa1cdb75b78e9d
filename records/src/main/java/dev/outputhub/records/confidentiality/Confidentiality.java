package dev.outputhub.records.confidentiality;

import static dev.outputhub.records.database.Tables.LIMITED_RECORD;
import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.records.kind.RecordKind;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records are confidential or more, or open to some groups alone: of neither are words told outside of them. The levels are the terms of an ordered vocabulary, so every term from "confidential" on
 * counts, an organisation's own among them; where that term is gone, every level does.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class Confidentiality {

    public static final String VOCABULARY = "data-sensitivity";

    /** Of the terms that may be open to some groups alone. */
    public static final String LIMITED = "output-libraries";

    /** Whether a change of terms of these may change it. */
    public static boolean dependsOn(Predicate<String> vocabularies) {
        return vocabularies.test(VOCABULARY) || vocabularies.test(LIMITED);
    }

    /** The level from which on contents are withheld. */
    public static final String FIRST_CONFIDENTIAL = "confidential";

    private final DSLContext database;

    public Confidentiality(DSLContext database) {
        this.database = database;
    }

    public boolean of(RecordKind kind, UUID id) {
        return database.fetchExists(
                DSL.selectOne().from(kind.table()).where(kind.is(id)).and(of(kind)));
    }

    public static Condition of(RecordKind kind) {
        return of(kind.organizationId(), kind.id());
    }

    public static Condition of(Field<UUID> organizationId, Field<UUID> recordId) {
        var threshold = TERM_REFERENCE.as("threshold");
        var first = DSL.select(DSL.min(threshold.POSITION))
                .from(threshold)
                .where(threshold.ORGANIZATION_ID.eq(organizationId))
                .and(threshold.VOCABULARY_KEY.eq(VOCABULARY))
                .and(threshold.SLUG.eq(FIRST_CONFIDENTIAL))
                .and(threshold.MERGED_INTO.isNull());
        return DSL.exists(DSL.selectOne()
                        .from(LIMITED_RECORD)
                        .where(LIMITED_RECORD.ORGANIZATION_ID.eq(organizationId))
                        .and(LIMITED_RECORD.RECORD_ID.eq(recordId)))
                .or(isOfLevel(organizationId, recordId, first));
    }

    private static Condition isOfLevel(
            Field<UUID> organizationId, Field<UUID> recordId, Select<Record1<Integer>> first) {
        return DSL.exists(DSL.selectOne()
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organizationId))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(VOCABULARY))
                .and(TERM_REFERENCE.POSITION.ge(DSL.coalesce(DSL.field(first), Integer.MIN_VALUE))));
    }
}
