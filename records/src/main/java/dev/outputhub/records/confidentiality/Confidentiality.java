package dev.outputhub.records.confidentiality;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.records.kind.RecordKind;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records are confidential or more. The levels are the terms of an ordered vocabulary, so every term from "confidential" on
 * counts, an organisation's own among them; where that term is gone, every level does.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class Confidentiality {

    public static final String VOCABULARY = "data-sensitivity";

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
