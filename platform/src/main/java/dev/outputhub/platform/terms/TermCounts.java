package dev.outputhub.platform.terms;

import static dev.outputhub.platform.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Transactional;

/** How often each term occurs among all of a service's records. */
@Transactional(readOnly = true)
class TermCounts {

    private final DSLContext database;

    TermCounts(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Integer> of(String vocabulary) {
        return database.select(TERM_ASSIGNMENT.TERM_ID, DSL.count())
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                .groupBy(TERM_ASSIGNMENT.TERM_ID)
                .fetchMap(TERM_ASSIGNMENT.TERM_ID, DSL.count());
    }
}
