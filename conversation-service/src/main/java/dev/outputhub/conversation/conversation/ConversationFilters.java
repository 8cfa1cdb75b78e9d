package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.records.list.RecordFilters;
import dev.outputhub.records.list.RecordList;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How lists of conversations can be narrowed and ordered; search and bulk operations narrow by the same names. */
@Component
public class ConversationFilters implements RecordList {

    /** As which conversations without a date are sorted: the newest first leaves them to the end. */
    private static final LocalDate WITHOUT = LocalDate.of(1, 1, 1);

    static final Keyset ORDER = Keyset.by(CONVERSATION.ID, "-date")
            .sortable("date", DSL.coalesce(CONVERSATION.DATE, DSL.inline(WITHOUT)))
            .sortable("createdAt", CONVERSATION.CREATED_AT)
            .sortable("updatedAt", CONVERSATION.UPDATED_AT)
            .sortable("title", CONVERSATION.TITLE)
            .sortable("messageCount", CONVERSATION.MESSAGE_COUNT);

    private final RecordFilters records;

    ConversationFilters(RecordFilters records) {
        this.records = records;
    }

    /** The conversations of this organisation that the query means; those in the trash only where it asks for them. */
    @Override
    public Condition condition(ListQuery query) {
        return RecordFilters.condition(ConversationRecords.KIND, declared(query), query);
    }

    private Filters declared(ListQuery query) {
        return records.declare(ConversationRecords.KIND)
                .field("title", CONVERSATION.TITLE)
                .field("date", CONVERSATION.DATE)
                .field("platform", CONVERSATION.PLATFORM)
                .field("sourceId", CONVERSATION.SOURCE_ID)
                .field("model", CONVERSATION.MODEL)
                .field("agentId", CONVERSATION.AGENT_ID)
                .field("importId", CONVERSATION.IMPORT_ID)
                .field("messageCount", CONVERSATION.MESSAGE_COUNT)
                .condition("q", typed -> matches(typed, query.filter("deleted").orElse("false")));
    }

    /** In its title or in one of its messages. */
    private static Condition matches(String typed, String deleted) {
        var query = SearchQuery.parse(typed);
        return CONVERSATION.ID.in(DSL.select(ConversationMatches.ID)
                .from(ConversationMatches.titles(query, deleted))
                .union(DSL.select(ConversationMatches.ID).from(ConversationMatches.messages(query, deleted))));
    }
}
