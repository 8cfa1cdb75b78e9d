package dev.outputhub.prompt.agent.read;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.agent.store.Agent;
import dev.outputhub.prompt.agent.store.AgentRecords;
import dev.outputhub.prompt.agent.store.Agents;
import dev.outputhub.prompt.agent.store.UsedPrompt;
import dev.outputhub.prompt.agent.store.UsedPrompts;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.terms.TermViews;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reading agents with what belongs to them, a page by one statement. */
@Service
@Transactional(readOnly = true)
public class AgentSearch {

    private static final Set<String> INCLUDES = Set.of("terms", "prompts");
    private static final TypeReference<List<UsedPrompt>> PROMPTS = new TypeReference<>() {};

    private final Agents agents;
    private final TermViews terms;
    private final AgentList list;
    private final DSLContext database;
    private final JsonMapper json;

    AgentSearch(Agents agents, AgentList list, TermViews terms, DSLContext database, JsonMapper json) {
        this.agents = agents;
        this.terms = terms;
        this.list = list;
        this.database = database;
        this.json = json;
    }

    public Page<AgentView> list(ListQuery query) {
        query.includes().stream()
                .filter(name -> !INCLUDES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid("include", "can be prompts, terms");
                });
        var keyset = list.keyset();
        var columns = new Columns(query.includes("prompts"));
        var rows = select(columns).select(keyset.fields(query)).from(tables());
        return keyset.page(query, rows, list.condition(query), columns::view);
    }

    private SelectSelectStep<Record> select(Columns columns) {
        return database.select(AGENT.fields())
                .select(RECORD_MARK.FAVOURITE_SINCE, RECORD_MARK.LAST_VIEWED_AT, columns.assigned, columns.prompts);
    }

    public AgentView get(UUID id) {
        var columns = new Columns(true);
        return select(columns)
                .from(tables())
                .where(AgentRecords.KIND.is(id))
                .fetchOptional(columns::view)
                .orElseThrow(() -> Problem.notFound("agent", id));
    }

    public Agent agent(UUID id) {
        return agents.get(id);
    }

    private static Table<?> tables() {
        return AGENT.leftJoin(RECORD_MARK).on(Marks.of(AGENT.ID));
    }

    /** The columns beside the agent's own, and how a row reads. */
    private final class Columns {

        private final Field<UUID[]> assigned = terms.field(AGENT.ID);
        private final TermViews.Reader reader = terms.reader(AgentRecords.KIND.name());
        private final Field<JSON> prompts;

        Columns(boolean withPrompts) {
            prompts = withPrompts
                    ? UsedPrompts.field(AGENT.ID)
                    : DSL.inline(null, JSON.class).as("prompts");
        }

        AgentView view(Record row) {
            var agent = agents.read(row.into(AGENT));
            return new AgentView(
                    agent.id(),
                    agent.name(),
                    agent.name(),
                    agent.description(),
                    agent.instructions(),
                    agent.configuration(),
                    agent.link(),
                    agent.platform(),
                    agent.notes(),
                    agent.currentVersion(),
                    reader.read(row.get(assigned)),
                    row.get(RECORD_MARK.FAVOURITE_SINCE) != null,
                    row.get(RECORD_MARK.LAST_VIEWED_AT),
                    used(row.get(prompts)),
                    agent.version(),
                    agent.createdAt(),
                    agent.createdBy(),
                    agent.updatedAt(),
                    agent.updatedBy(),
                    agent.deletedAt());
        }

        private @Nullable List<UsedPrompt> used(@Nullable JSON column) {
            return column == null ? null : json.readValue(column.data(), PROMPTS);
        }
    }
}
