package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.search.SearchQuery;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The matches of a search as tables, from the functions that may use the full-text indexes. */
public final class ConversationMatches {

    public static final Field<UUID> ID = DSL.field(DSL.name("conversation_id"), SQLDataType.UUID);
    public static final Field<UUID> MESSAGE_ID = DSL.field(DSL.name("message_id"), SQLDataType.UUID);
    public static final Field<Double> SCORE = DSL.field(DSL.name("score"), SQLDataType.DOUBLE);

    private ConversationMatches() {}

    /** @param deleted the filter of that name: {@code true}, {@code false} or {@code any} */
    public static Table<Record> titles(SearchQuery query, String deleted) {
        return DSL.table(
                "conversation_matches({0}, {1}, {2})", query.tsquery(), DSL.val(query.forgiving()), DSL.val(deleted));
    }

    public static Table<Record> messages(SearchQuery query, String deleted) {
        return DSL.table("message_matches({0}, {1})", query.tsquery(), DSL.val(deleted));
    }
}
