package dev.outputhub.output.output.read;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.records.list.RecordFilters;
import dev.outputhub.records.list.RecordList;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How lists of outputs can be narrowed; the search and the bulk operations narrow by the same names. */
@Component
public class OutputFilters implements RecordList {

    private final RecordFilters records;

    OutputFilters(RecordFilters records) {
        this.records = records;
    }

    /** The outputs of this organisation that the query means; those in the trash only where it asks for them. */
    @Override
    public Condition condition(ListQuery query) {
        return RecordFilters.condition(OutputRecords.KIND, declared(query), query);
    }

    private Filters declared(ListQuery query) {
        return records.declare(OutputRecords.KIND)
                .field("title", OUTPUT.TITLE)
                .field("mediaType", OUTPUT.MEDIA_TYPE)
                .field("language", OUTPUT.LANGUAGE)
                .field("date", OUTPUT.DATE)
                .field("source", OUTPUT.SOURCE)
                .field("rating", OUTPUT.RATING)
                .field("notes", OUTPUT.NOTES)
                .field("link", OUTPUT.LINK)
                .field("model", OUTPUT.MODEL)
                .field("length", OUTPUT.CONTENT_LENGTH)
                .field("promptId", OUTPUT.PROMPT_ID)
                .field("promptVersion", OUTPUT.PROMPT_VERSION)
                .field("agentId", OUTPUT.AGENT_ID)
                .field("conversationId", OUTPUT.CONVERSATION_ID)
                .field("messageId", OUTPUT.MESSAGE_ID)
                .field("basedOnId", OUTPUT.BASED_ON_ID)
                .field("importId", OUTPUT.IMPORT_ID)
                .flag("edited", OUTPUT.EDIT_NUMBER.gt(0))
                .condition("q", typed -> matches(typed, query.filter("deleted").orElse("false")));
    }

    private static Condition matches(String typed, String deleted) {
        return OUTPUT.ID.in(DSL.select(OutputMatches.ID).from(OutputMatches.of(SearchQuery.parse(typed), deleted)));
    }
}
