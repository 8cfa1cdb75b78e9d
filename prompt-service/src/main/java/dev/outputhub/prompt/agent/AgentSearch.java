package dev.outputhub.prompt.agent;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.PERSONAL_MARK;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.TermViews;
import dev.outputhub.prompt.personal.PersonalMarks;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
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
class AgentSearch {

    private static final Set<String> INCLUDES = Set.of("terms", "prompts");
    private static final TypeReference<List<AgentView.UsedPrompt>> PROMPTS = new TypeReference<>() {};

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

    Page<AgentView> list(ListQuery query) {
        query.includes().stream()
                .filter(name -> !INCLUDES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid("include", "can be prompts, terms");
                });
        var keyset = list.keyset();
        var wanted = list.condition(query);
        var columns = new Columns(query.includes("prompts"));
        var rows = database.select(AGENT.fields())
                .select(PERSONAL_MARK.FAVOURITE_SINCE, PERSONAL_MARK.LAST_VIEWED_AT, columns.assigned, columns.prompts)
                .select(keyset.fields(query))
                .from(tables())
                .where(wanted)
                .and(keyset.after(query))
                .orderBy(keyset.order(query))
                .limit(query.limit() + 1)
                .fetch();
        var page = keyset.page(query, rows, columns::view);
        return query.count() ? page.withTotal(count(wanted)) : page;
    }

    AgentView get(UUID id) {
        var columns = new Columns(true);
        return database.select(AGENT.fields())
                .select(PERSONAL_MARK.FAVOURITE_SINCE, PERSONAL_MARK.LAST_VIEWED_AT, columns.assigned, columns.prompts)
                .from(tables())
                .where(Agents.is(id))
                .fetchOptional(columns::view)
                .orElseThrow(() -> Problem.notFound("agent", id));
    }

    Agent agent(UUID id) {
        return agents.get(id);
    }

    private long count(Condition wanted) {
        return database.selectCount().from(tables()).where(wanted).fetchSingle().value1();
    }

    private static Table<?> tables() {
        return AGENT.leftJoin(PERSONAL_MARK).on(PersonalMarks.mine(AGENT.ID));
    }

    /** The columns beside the agent's own, and how a row reads. */
    private final class Columns {

        private final Field<JSON> assigned = terms.field(AGENT.ID);
        private final TermViews.Reader reader = terms.reader(AgentLibrary.KIND);
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
                    row.get(PERSONAL_MARK.FAVOURITE_SINCE) != null,
                    row.get(PERSONAL_MARK.LAST_VIEWED_AT),
                    used(row.get(prompts)),
                    agent.version(),
                    agent.createdAt(),
                    agent.createdBy(),
                    agent.updatedAt(),
                    agent.updatedBy(),
                    agent.deletedAt());
        }

        private @Nullable List<AgentView.UsedPrompt> used(@Nullable JSON column) {
            return column == null ? null : json.readValue(column.data(), PROMPTS);
        }
    }
}
