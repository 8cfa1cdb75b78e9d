package dev.outputhub.prompt.complete.vocabulary;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.SNIPPET;
import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Whether nobody keeps anything here yet. Then the built-in vocabularies take on what an archive says of them; to an organisation
 * that works with them as they are, somebody else's changes are no improvement.
 */
@Component
class NewOrganization {

    private final DSLContext database;

    NewOrganization(DSLContext database) {
        this.database = database;
    }

    boolean is() {
        var organization = CurrentPrincipal.get().organizationId();
        return !database.fetchExists(DSL.selectOne().from(PROMPT).where(PROMPT.ORGANIZATION_ID.eq(organization)))
                && !database.fetchExists(DSL.selectOne().from(AGENT).where(AGENT.ORGANIZATION_ID.eq(organization)))
                && !database.fetchExists(DSL.selectOne().from(SNIPPET).where(SNIPPET.ORGANIZATION_ID.eq(organization)))
                && !database.fetchExists(
                        DSL.selectOne().from(TERM_ASSIGNMENT).where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization)));
    }
}
