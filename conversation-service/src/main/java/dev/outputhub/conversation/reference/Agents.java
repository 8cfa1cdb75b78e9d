package dev.outputhub.conversation.reference;

import static dev.outputhub.conversation.database.Tables.AGENT_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The agents that conversations can name. One this service has not heard of is asked for once. */
@Component
public class Agents {

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final RemoteServices services;

    Agents(DSLContext database, TransactionTemplate transaction, RemoteServices services) {
        this.database = database;
        this.transaction = transaction;
        this.services = services;
    }

    /** @throws Problem 422 when there is no such agent */
    public void check(String text) {
        var id = parse(text);
        if (Boolean.TRUE.equals(transaction.execute(_ -> isKnown(id)))) {
            return;
        }
        var agent = services.named("prompt")
                .get("/internal/agents/{id}", AgentState.class, id)
                .orElseThrow(() -> unknown(text));
        transaction.executeWithoutResult(_ -> remember(agent));
    }

    public void remember(AgentState agent) {
        database.insertInto(AGENT_REFERENCE)
                .values(
                        CurrentPrincipal.get().organizationId(),
                        agent.id(),
                        agent.name(),
                        Boolean.TRUE.equals(agent.deleted()))
                .onConflict(AGENT_REFERENCE.ORGANIZATION_ID, AGENT_REFERENCE.ID)
                .doUpdate()
                .set(AGENT_REFERENCE.NAME, agent.name())
                .set(AGENT_REFERENCE.DELETED, Boolean.TRUE.equals(agent.deleted()))
                .execute();
    }

    private boolean isKnown(UUID id) {
        return database.fetchExists(database.selectOne()
                .from(AGENT_REFERENCE)
                .where(AGENT_REFERENCE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(AGENT_REFERENCE.ID.eq(id))
                // only the owner can tell what is in the trash from what is gone for good
                .and(AGENT_REFERENCE.DELETED.isFalse()));
    }

    private static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw unknown(text);
        }
    }

    private static Problem unknown(String text) {
        return Problem.refused(CommonError.REFUSED, "agentId", "There is no agent " + text + ".");
    }
}
