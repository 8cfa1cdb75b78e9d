package dev.outputhub.prompt.agent.read;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.prompt.agent.store.AgentRecords;
import dev.outputhub.records.list.RecordFilters;
import dev.outputhub.records.list.RecordList;
import dev.outputhub.records.mark.Marks;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** By what a list of agents can be filtered and sorted; sorting needs a statement that joins the caller's marks. */
@Component
public class AgentList implements RecordList {

    private final RecordFilters records;

    AgentList(RecordFilters records) {
        this.records = records;
    }

    Keyset keyset() {
        return Keyset.by(AGENT.ID, "-createdAt")
                .sortable("createdAt", AGENT.CREATED_AT)
                .sortable("updatedAt", AGENT.UPDATED_AT)
                .sortable("name", AGENT.NAME)
                .sortable("title", AGENT.NAME)
                .sortable("lastViewedAt", Marks.lastViewed());
    }

    @Override
    public Condition condition(ListQuery query) {
        var filters = records.declare(AgentRecords.KIND)
                .field("name", AGENT.NAME)
                .field("platform", AGENT.PLATFORM)
                .field("link", AGENT.LINK)
                .related("promptId", AGENT.ID, AgentList::using, AGENT_PROMPT.PROMPT_ID)
                .condition("q", AgentList::saying);
        return RecordFilters.condition(AgentRecords.KIND, filters, query);
    }

    private static Condition saying(String typed) {
        var search = SearchQuery.parse(typed);
        return DSL.condition(
                "{0} in (select id from search_agents({1}, {2}))",
                AGENT.ID, search.tsquery(), DSL.val(search.forgiving()));
    }

    private static Select<Record1<UUID>> using(Condition prompts) {
        return DSL.select(AGENT_PROMPT.AGENT_ID)
                .from(AGENT_PROMPT)
                .where(AGENT_PROMPT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(prompts);
    }
}
