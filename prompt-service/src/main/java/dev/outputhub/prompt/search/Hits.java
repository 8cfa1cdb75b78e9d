package dev.outputhub.prompt.search;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchHits.KindLeftOut;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.platform.search.SearchRequest;
import dev.outputhub.prompt.agent.read.AgentList;
import dev.outputhub.prompt.prompt.read.PromptList;
import dev.outputhub.prompt.snippet.SnippetList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Every prompt, agent and snippet that a search and its filters mean, with its score. */
@Component
class Hits {

    static final Field<String> KIND = DSL.field(DSL.name("kind"), SQLDataType.VARCHAR);
    static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    static final Field<Double> SCORE = DSL.field(DSL.name("score"), SQLDataType.DOUBLE);

    private static final Field<UUID> FOUND_ID = DSL.field(DSL.name("found", "id"), SQLDataType.UUID);
    private static final Field<Double> FOUND_SCORE = DSL.field(DSL.name("found", "score"), SQLDataType.DOUBLE);

    private final PromptList prompts;
    private final AgentList agents;
    private final SnippetList snippets;

    Hits(PromptList prompts, AgentList agents, SnippetList snippets) {
        this.prompts = prompts;
        this.agents = agents;
        this.snippets = snippets;
    }

    record Found(Select<Record3<String, UUID, Double>> hits, List<KindLeftOut> leftOut) {}

    /**
     * What is a filter of prompts alone finds no agents, and says so; what is a filter of none is a mistake.
     *
     * @param kinds at least one
     */
    Found of(SearchRequest request, Set<HitKind> kinds) {
        var parts = new ArrayList<Select<Record3<String, UUID, Double>>>();
        var leftOut = new ArrayList<KindLeftOut>();
        Problem refusal = null;
        for (var kind : kinds) {
            try {
                parts.add(part(kind, request.words(), request.narrowed()));
            } catch (Problem problem) {
                if (problem.code() != CommonError.UNKNOWN_PARAMETER) {
                    throw problem;
                }
                refusal = problem;
                problem.errors().forEach(error -> leftOut.add(new KindLeftOut(kind.key(), error.field())));
            }
        }
        var hits = parts.stream().reduce(Select::unionAll);
        if (hits.isEmpty()) {
            throw Objects.requireNonNull(refusal);
        }
        return new Found(hits.get(), leftOut);
    }

    private Select<Record3<String, UUID, Double>> part(HitKind kind, SearchQuery search, ListQuery filters) {
        return switch (kind) {
            case PROMPT -> prompts(search, prompts.condition(filters));
            case AGENT -> agents(search, agents.condition(filters));
            case SNIPPET -> snippets(search, snippets.condition(filters));
        };
    }

    private static Select<Record3<String, UUID, Double>> prompts(SearchQuery search, Condition condition) {
        var score = search.exactFirst(FOUND_SCORE, List.of(PROMPT.TITLE, PROMPT.SEARCHABLE));
        return DSL.select(DSL.inline(HitKind.PROMPT.key()).as(KIND), FOUND_ID.as(ID), score.as(SCORE))
                .from(found("search_prompts({0}, {1}) as found", search))
                .join(PROMPT)
                .on(PROMPT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT.ID.eq(FOUND_ID))
                .where(condition);
    }

    private static Select<Record3<String, UUID, Double>> agents(SearchQuery search, Condition condition) {
        var score = search.exactFirst(FOUND_SCORE, List.of(AGENT.NAME, AGENT.SEARCHABLE));
        return DSL.select(DSL.inline(HitKind.AGENT.key()).as(KIND), FOUND_ID.as(ID), score.as(SCORE))
                .from(found("search_agents({0}, {1}) as found", search))
                .join(AGENT)
                .on(AGENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(AGENT.ID.eq(FOUND_ID))
                .where(condition);
    }

    private static Select<Record3<String, UUID, Double>> snippets(SearchQuery search, Condition condition) {
        var score = search.exactFirst(FOUND_SCORE, List.of(SNIPPET.TITLE, SNIPPET.SEARCHABLE));
        return DSL.select(DSL.inline(HitKind.SNIPPET.key()).as(KIND), FOUND_ID.as(ID), score.as(SCORE))
                .from(found("search_snippets({0}, {1}) as found", search))
                .join(SNIPPET)
                .on(SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(SNIPPET.ID.eq(FOUND_ID))
                .where(condition);
    }

    private static Table<Record> found(String call, SearchQuery search) {
        return DSL.table(call, search.tsquery(), DSL.val(search.forgiving()));
    }
}
