package dev.outputhub.prompt.agent;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.records.terms.TermFilter;
import dev.outputhub.prompt.personal.PersonalMarks;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** By what a list of agents can be filtered and sorted. */
@Component
public class AgentList {

    private final TermFilter terms;

    AgentList(TermFilter terms) {
        this.terms = terms;
    }

    Keyset keyset() {
        return Keyset.by(AGENT.ID, "-createdAt")
                .sortable("createdAt", AGENT.CREATED_AT)
                .sortable("updatedAt", AGENT.UPDATED_AT)
                .sortable("name", AGENT.NAME)
                .sortable("title", AGENT.NAME)
                .sortable("lastViewedAt", PersonalMarks.lastViewed());
    }

    /** For a statement that joins the caller's marks. */
    public Condition condition(ListQuery query) {
        var deleted = query.filter("deleted").isPresent() ? DSL.noCondition() : AGENT.DELETED_AT.isNull();
        return Agents.mine()
                .and(deleted)
                .and(Filters.declare()
                        .field("id", AGENT.ID)
                        .field("name", AGENT.NAME)
                        .field("platform", AGENT.PLATFORM)
                        .field("link", AGENT.LINK)
                        .field("createdAt", AGENT.CREATED_AT)
                        .field("createdBy", AGENT.CREATED_BY)
                        .field("updatedAt", AGENT.UPDATED_AT)
                        .field("updatedBy", AGENT.UPDATED_BY)
                        .condition("deleted", AgentList::deleted)
                        .condition("favourite", AgentList::favourite)
                        .condition("promptId", AgentList::using)
                        .condition("q", AgentList::saying)
                        .prefix("terms.", terms.on(AGENT.ID))
                        .condition(query));
    }

    private static Condition saying(String typed) {
        var search = SearchQuery.parse(typed);
        return DSL.condition(
                "{0} in (select id from search_agents({1}, {2}))",
                AGENT.ID, search.tsquery(), DSL.val(search.forgiving()));
    }

    private static Condition using(String promptId) {
        try {
            return AGENT.ID.in(DSL.select(AGENT_PROMPT.AGENT_ID)
                    .from(AGENT_PROMPT)
                    .where(AGENT_PROMPT.ORGANIZATION_ID.eq(
                            CurrentPrincipal.get().organizationId()))
                    .and(AGENT_PROMPT.PROMPT_ID.eq(UUID.fromString(promptId))));
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("promptId", "is malformed");
        }
    }

    private static Condition deleted(String value) {
        return switch (value) {
            case "true" -> AGENT.DELETED_AT.isNotNull();
            case "false" -> AGENT.DELETED_AT.isNull();
            case "all" -> DSL.noCondition();
            default -> throw Problem.invalid("deleted", "is true, false or all");
        };
    }

    private static Condition favourite(String value) {
        return switch (value) {
            case "true" -> PersonalMarks.isFavourite();
            case "false" -> PersonalMarks.isFavourite().not();
            default -> throw Problem.invalid("favourite", "is true or false");
        };
    }
}
