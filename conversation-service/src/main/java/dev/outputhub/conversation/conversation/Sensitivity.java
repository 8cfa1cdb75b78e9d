package dev.outputhub.conversation.conversation;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Whether a record is marked confidential or higher; the audit trail then gets nothing of what it says. */
final class Sensitivity {

    private static final String[] HIGH = {"confidential", "restricted", "personal-data", "top-secret"};

    private Sensitivity() {}

    static Condition of(Field<UUID> organizationId, Field<UUID> recordId) {
        return DSL.exists(DSL.selectOne()
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organizationId))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq("data-sensitivity"))
                .and(TERM_REFERENCE.SLUG.in(HIGH)));
    }
}
