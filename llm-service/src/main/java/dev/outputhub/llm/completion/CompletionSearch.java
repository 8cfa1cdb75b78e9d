package dev.outputhub.llm.completion;

import static dev.outputhub.llm.database.Tables.COMPLETION;

import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pages of completions. */
@Repository
class CompletionSearch {

    private static final Keyset KEYSET =
            Keyset.by(COMPLETION.ID, "-createdAt").sortable("createdAt", COMPLETION.CREATED_AT);

    private final DSLContext database;
    private final CompletionRows rows;

    CompletionSearch(DSLContext database, CompletionRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    Page<CompletionView> page(ListQuery query) {
        var filter = Completions.ours().and(filters().condition(query));
        return KEYSET.page(
                query, database.selectFrom(COMPLETION), filter, row -> CompletionView.withoutText(rows.read(row)));
    }

    private static Filters filters() {
        return Filters.declare()
                .field("state", COMPLETION.STATE)
                .field("model", COMPLETION.MODEL)
                .field("provider", COMPLETION.PROVIDER)
                .field("connectionId", COMPLETION.CONNECTION_ID)
                .field("conversationId", COMPLETION.CONVERSATION_ID)
                .field("comparisonId", COMPLETION.COMPARISON_ID)
                .field("promptId", COMPLETION.PROMPT_ID)
                .field("promptVersion", COMPLETION.PROMPT_VERSION)
                .field("agentId", COMPLETION.AGENT_ID)
                .field("createdBy", COMPLETION.CREATED_BY)
                .field("createdAt", COMPLETION.CREATED_AT);
    }
}
