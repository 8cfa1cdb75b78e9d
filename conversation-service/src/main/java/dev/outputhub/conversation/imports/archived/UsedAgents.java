package dev.outputhub.conversation.imports.archived;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.naming.RestoredId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whoever chooses a conversation chooses the assistant that it was had with. */
@Repository
@Transactional(readOnly = true)
class UsedAgents {

    private final DSLContext database;

    UsedAgents(DSLContext database) {
        this.database = database;
    }

    boolean any(ArchivedRecord agent) {
        var organization = CurrentPrincipal.get().organizationId();
        var inArchive = UUID.fromString(agent.record().path("id").asString(""));
        return database.fetchExists(DSL.selectOne()
                .from(CONVERSATION)
                .where(CONVERSATION.ORGANIZATION_ID.eq(organization))
                .and(CONVERSATION.AGENT_ID.eq(RestoredId.of(organization, false, inArchive))));
    }
}
