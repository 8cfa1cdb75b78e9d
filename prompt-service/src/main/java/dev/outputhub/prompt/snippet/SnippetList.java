package dev.outputhub.prompt.snippet;

import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.records.list.RecordFilters;
import dev.outputhub.records.list.RecordList;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** By what a list of snippets can be filtered and sorted. */
@Component
public class SnippetList implements RecordList {

    static final Keyset KEYSET = Keyset.by(SNIPPET.ID, "-updatedAt")
            .sortable("title", SNIPPET.TITLE)
            .sortable("createdAt", SNIPPET.CREATED_AT)
            .sortable("updatedAt", SNIPPET.UPDATED_AT);

    private final RecordFilters records;

    SnippetList(RecordFilters records) {
        this.records = records;
    }

    @Override
    public Condition condition(ListQuery query) {
        var filters = records.declare(SnippetRecords.KIND)
                .field("title", SNIPPET.TITLE)
                .related("promptId", SNIPPET.ID, SnippetList::with, PROMPT_SNIPPET.PROMPT_ID)
                .relation("usesSnippetId", SnippetList::leadingTo)
                .condition("q", SnippetList::saying);
        return RecordFilters.condition(SnippetRecords.KIND, filters, query);
    }

    private static Condition saying(String typed) {
        var text = typed.strip();
        return SNIPPET.TITLE.containsIgnoreCase(text).or(SNIPPET.TEXT.containsIgnoreCase(text));
    }

    /** Those that it stands in, however deep, and not itself. */
    private static Condition leadingTo(UUID snippetId) {
        return SNIPPET.ID
                .ne(snippetId)
                .and(DSL.condition(
                        "{0} in (select slugs_leading_to({1}, {2}))",
                        SNIPPET.SLUG, DSL.val(CurrentPrincipal.get().organizationId()), DSL.val(snippetId)));
    }

    private static Select<Record1<UUID>> with(Condition prompts) {
        return DSL.select(PROMPT_SNIPPET.SNIPPET_ID)
                .from(PROMPT_SNIPPET)
                .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(prompts);
    }
}
