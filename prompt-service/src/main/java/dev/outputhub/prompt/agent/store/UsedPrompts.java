package dev.outputhub.prompt.agent.store;

import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which prompts an agent uses, in their order. */
@Repository
public class UsedPrompts {

    private static final Keyset KEYSET = Keyset.by(AGENT_PROMPT.PROMPT_ID, "position")
            .sortable("position", AGENT_PROMPT.POSITION)
            .sortable("title", PROMPT.TITLE);

    private static final Field<Boolean> DELETED = DSL.field(PROMPT.DELETED_AT.isNotNull());

    private final DSLContext database;

    UsedPrompts(DSLContext database) {
        this.database = database;
    }

    public List<UUID> of(UUID agentId) {
        return database.select(AGENT_PROMPT.PROMPT_ID)
                .from(AGENT_PROMPT)
                .where(mine(agentId))
                .orderBy(AGENT_PROMPT.POSITION)
                .fetch(AGENT_PROMPT.PROMPT_ID);
    }

    public Page<UsedPrompt> list(UUID agentId, ListQuery query) {
        var wanted = mine(agentId).and(Filters.declare().condition(query));
        var rows = database.select(
                        PROMPT.ID, PROMPT.TITLE, PROMPT.SLUG, DELETED, AGENT_PROMPT.PROMPT_ID, AGENT_PROMPT.POSITION)
                .from(AGENT_PROMPT)
                .join(PROMPT)
                .on(PROMPT.ORGANIZATION_ID.eq(AGENT_PROMPT.ORGANIZATION_ID))
                .and(PROMPT.ID.eq(AGENT_PROMPT.PROMPT_ID));
        return KEYSET.page(
                query,
                rows,
                wanted,
                row -> new UsedPrompt(
                        row.get(PROMPT.ID), row.get(PROMPT.TITLE), row.get(PROMPT.SLUG), row.get(DELETED)));
    }

    /** Those of many agents, without the ones in the trash. */
    public Map<UUID, List<UUID>> present(Collection<UUID> agentIds) {
        return database.select(AGENT_PROMPT.AGENT_ID, AGENT_PROMPT.PROMPT_ID)
                .from(AGENT_PROMPT)
                .join(PROMPT)
                .on(PROMPT.ORGANIZATION_ID.eq(AGENT_PROMPT.ORGANIZATION_ID))
                .and(PROMPT.ID.eq(AGENT_PROMPT.PROMPT_ID))
                .and(PROMPT.DELETED_AT.isNull())
                .where(AGENT_PROMPT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(AGENT_PROMPT.AGENT_ID.in(agentIds))
                .orderBy(AGENT_PROMPT.POSITION)
                .fetchGroups(AGENT_PROMPT.AGENT_ID, AGENT_PROMPT.PROMPT_ID);
    }

    /** Sets those that are there and not in the trash. @return how many are not */
    public int setPresent(UUID agentId, List<UUID> wanted) {
        var known = known(wanted);
        set(agentId, wanted.stream().filter(known::contains).toList());
        return wanted.size() - known.size();
    }

    public void set(UUID agentId, List<UUID> wanted) {
        var ids = new LinkedHashSet<>(wanted);
        refuseUnknown(ids, of(agentId));
        database.deleteFrom(AGENT_PROMPT)
                .where(mine(agentId))
                .and(AGENT_PROMPT.PROMPT_ID.notIn(ids))
                .execute();
        int position = 0;
        for (var id : ids) {
            put(agentId, id, position++);
        }
    }

    private void put(UUID agentId, UUID promptId, int position) {
        database.insertInto(AGENT_PROMPT)
                .set(AGENT_PROMPT.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(AGENT_PROMPT.AGENT_ID, agentId)
                .set(AGENT_PROMPT.PROMPT_ID, promptId)
                .set(AGENT_PROMPT.POSITION, position)
                .onConflict(AGENT_PROMPT.ORGANIZATION_ID, AGENT_PROMPT.AGENT_ID, AGENT_PROMPT.PROMPT_ID)
                .doUpdate()
                .set(AGENT_PROMPT.POSITION, position)
                .execute();
    }

    // what is used already may have gone to the trash since; it can stay
    public void refuseUnknown(Collection<UUID> ids, Collection<UUID> already) {
        var known = known(ids);
        ids.stream()
                .filter(id -> !known.contains(id) && !already.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Problem.refused(AgentError.UNKNOWN_PROMPT, "promptIds", "There is no prompt " + id + ".");
                });
    }

    private Set<UUID> known(Collection<UUID> ids) {
        return database.select(PROMPT.ID)
                .from(PROMPT)
                .where(PROMPT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT.ID.in(ids))
                .and(PROMPT.DELETED_AT.isNull())
                .fetchSet(PROMPT.ID);
    }

    /** A column with the prompts of an agent, as JSON. */
    public static Field<JSON> field(Field<UUID> agentId) {
        return DSL.field(DSL.select(DSL.coalesce(
                                DSL.jsonArrayAgg(DSL.jsonObject(
                                                DSL.key("id").value(PROMPT.ID),
                                                DSL.key("title").value(PROMPT.TITLE),
                                                DSL.key("slug").value(PROMPT.SLUG),
                                                DSL.key("deleted").value(DELETED)))
                                        .orderBy(AGENT_PROMPT.POSITION),
                                DSL.jsonArray()))
                        .from(AGENT_PROMPT)
                        .join(PROMPT)
                        .on(PROMPT.ORGANIZATION_ID.eq(AGENT_PROMPT.ORGANIZATION_ID))
                        .and(PROMPT.ID.eq(AGENT_PROMPT.PROMPT_ID))
                        .where(AGENT_PROMPT.ORGANIZATION_ID.eq(
                                CurrentPrincipal.get().organizationId()))
                        .and(AGENT_PROMPT.AGENT_ID.eq(agentId)))
                .as("prompts");
    }

    private static Condition mine(UUID agentId) {
        return AGENT_PROMPT
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(AGENT_PROMPT.AGENT_ID.eq(agentId));
    }
}
