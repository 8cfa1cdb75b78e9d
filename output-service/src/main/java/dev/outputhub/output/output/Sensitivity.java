package dev.outputhub.output.output;

import static dev.outputhub.platform.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.platform.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.terms.ResolvedTerms;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Which outputs are confidential or more. The vocabulary is ordered, so every term from "confidential" on counts; an organisation
 * that renamed that term has every marked output treated so.
 */
public final class Sensitivity {

    private static final String VOCABULARY = "data-sensitivity";
    private static final String FIRST_SENSITIVE = "confidential";

    private Sensitivity() {}

    static boolean isNamed(ResolvedTerms terms) {
        return terms.byVocabulary().containsKey(VOCABULARY);
    }

    public static Condition of(Field<UUID> organizationId, Field<UUID> outputId) {
        var threshold = TERM_REFERENCE.as("threshold");
        var first = DSL.select(DSL.min(threshold.POSITION))
                .from(threshold)
                .where(threshold.ORGANIZATION_ID.eq(organizationId))
                .and(threshold.VOCABULARY_KEY.eq(VOCABULARY))
                .and(threshold.SLUG.eq(FIRST_SENSITIVE));
        return DSL.exists(DSL.selectOne()
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organizationId))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(outputId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(VOCABULARY))
                .and(TERM_REFERENCE.POSITION.ge(DSL.coalesce(DSL.field(first), 0))));
    }
}
