package dev.outputhub.prompt.agent.store;

import static dev.outputhub.prompt.database.Tables.AGENT_VERSION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.Keys;
import dev.outputhub.prompt.database.tables.records.AgentVersionRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The versions of the organisation's agents. Use it within a transaction. */
@Repository
public class AgentVersions {

    private static final Keyset KEYSET = Keyset.by(AGENT_VERSION.NUMBER, "-number")
            .sortable("number", AGENT_VERSION.NUMBER)
            .sortable("createdAt", AGENT_VERSION.CREATED_AT);

    private final DSLContext database;
    private final Agents agents;
    private final Clock clock;

    AgentVersions(DSLContext database, Agents agents, Clock clock) {
        this.database = database;
        this.agents = agents;
        this.clock = clock;
    }

    /** @throws Problem 409 when somebody else stored one under its number meanwhile */
    public void add(UUID agentId, AgentVersion version) {
        int stored = database.insertInto(AGENT_VERSION)
                .set(AGENT_VERSION.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(AGENT_VERSION.AGENT_ID, agentId)
                .set(AGENT_VERSION.NUMBER, version.number())
                .set(AGENT_VERSION.INSTRUCTIONS, version.instructions())
                .set(AGENT_VERSION.CONFIGURATION, agents.write(version.configuration()))
                .set(AGENT_VERSION.MESSAGE, version.message())
                .set(AGENT_VERSION.REVERTS_TO, version.revertsTo())
                .set(AGENT_VERSION.CREATED_AT, version.createdAt())
                .set(AGENT_VERSION.CREATED_BY, version.createdBy())
                .onConflictOnConstraint(Keys.AGENT_VERSION_NUMBER_TAKEN)
                .doNothing()
                .execute();
        if (stored == 0) {
            throw new Problem(
                    AgentError.AGENT_VERSION_RACE,
                    "Somebody else made version " + version.number() + " a moment ago. Look at it, then try again.");
        }
    }

    /** All of some agents, in the order of their numbers. */
    public Map<UUID, List<AgentVersion>> of(Collection<UUID> agentIds) {
        return database.selectFrom(AGENT_VERSION)
                .where(AGENT_VERSION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(AGENT_VERSION.AGENT_ID.in(agentIds))
                .orderBy(AGENT_VERSION.NUMBER)
                .fetchGroups(AGENT_VERSION.AGENT_ID, this::read);
    }

    /** An import takes back what it brought; nobody else may. */
    public void remove(UUID agentId, Collection<Integer> numbers) {
        database.deleteFrom(AGENT_VERSION)
                .where(of(agentId))
                .and(AGENT_VERSION.NUMBER.in(numbers))
                .execute();
    }

    /** Stores the version after the agent's current one. */
    public AgentVersion next(Agent agent, AgentContent content, @Nullable String message, @Nullable Integer revertsTo) {
        var next = new AgentVersion(
                agent.currentVersion() + 1,
                content.instructions(),
                content.configuration(),
                message,
                revertsTo,
                clock.instant(),
                CurrentPrincipal.get().personId());
        add(agent.id(), next);
        return next;
    }

    public AgentVersion get(UUID agentId, int number) {
        return database.selectFrom(AGENT_VERSION)
                .where(of(agentId))
                .and(AGENT_VERSION.NUMBER.eq(number))
                .fetchOptional(this::read)
                .orElseThrow(() -> Problem.notFound("version", number));
    }

    public Page<AgentVersion> list(UUID agentId, ListQuery query) {
        var wanted = of(agentId)
                .and(Filters.declare()
                        .field("number", AGENT_VERSION.NUMBER)
                        .field("createdAt", AGENT_VERSION.CREATED_AT)
                        .condition(query));
        return KEYSET.page(query, database.selectFrom(AGENT_VERSION), wanted, this::read);
    }

    private static Condition of(UUID agentId) {
        return AGENT_VERSION
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(AGENT_VERSION.AGENT_ID.eq(agentId));
    }

    private AgentVersion read(AgentVersionRecord row) {
        return new AgentVersion(
                row.getNumber(),
                row.getInstructions(),
                agents.configuration(row.getConfiguration()),
                row.getMessage(),
                row.getRevertsTo(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }
}
