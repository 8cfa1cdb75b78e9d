package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.AGENT_REFERENCE;
import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.conversation.conversation.ConversationView.Related;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.terms.TermViews;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** One row of one statement is one conversation with its terms, marks and agent. */
final class ConversationRows {

    private final Field<UUID[]> terms;
    private final TermViews.Reader reader;
    private final boolean withAgent;

    ConversationRows(TermViews termViews, boolean withAgent) {
        this.terms = termViews.field(CONVERSATION.ID);
        this.reader = termViews.reader("conversation");
        this.withAgent = withAgent;
    }

    SelectJoinStep<Record> select(DSLContext database, List<Field<?>> besides) {
        var fields = new ArrayList<SelectField<?>>();
        for (var field : CONVERSATION.fields()) {
            if (!field.equals(CONVERSATION.METADATA) && !field.equals(CONVERSATION.SOURCE_SHA256)) {
                fields.add(field);
            }
        }
        fields.addAll(List.of(
                terms,
                RECORD_MARK.FAVOURITE_SINCE,
                RECORD_MARK.LAST_VIEWED_AT,
                AGENT_REFERENCE.NAME,
                AGENT_REFERENCE.DELETED));
        besides.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return database.select(fields)
                .from(CONVERSATION)
                .leftJoin(AGENT_REFERENCE)
                .on(AGENT_REFERENCE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                .and(AGENT_REFERENCE.ID.eq(CONVERSATION.AGENT_ID))
                .leftJoin(RECORD_MARK)
                .on(Marks.of(CONVERSATION.ID));
    }

    ConversationView view(Record row) {
        return new ConversationView(
                row.get(CONVERSATION.ID),
                ConversationFields.read(row),
                row.get(CONVERSATION.PLATFORM),
                row.get(CONVERSATION.SOURCE_ID),
                row.get(CONVERSATION.MODEL),
                row.get(CONVERSATION.MESSAGE_COUNT),
                reader.read(row.get(terms)),
                row.get(RECORD_MARK.FAVOURITE_SINCE) != null,
                row.get(RECORD_MARK.LAST_VIEWED_AT),
                row.get(CONVERSATION.IMPORT_ID),
                row.get(CONVERSATION.SOURCE_CREATED_AT),
                row.get(CONVERSATION.SOURCE_UPDATED_AT),
                row.get(CONVERSATION.VERSION),
                row.get(CONVERSATION.CREATED_AT),
                row.get(CONVERSATION.CREATED_BY),
                row.get(CONVERSATION.UPDATED_AT),
                row.get(CONVERSATION.UPDATED_BY),
                row.get(CONVERSATION.DELETED_AT),
                agent(row));
    }

    private @Nullable Related agent(Record row) {
        var id = row.get(CONVERSATION.AGENT_ID);
        if (!withAgent || id == null) {
            return null;
        }
        var name = row.get(AGENT_REFERENCE.NAME);
        return new Related(id, name == null ? "" : name, Boolean.TRUE.equals(row.get(AGENT_REFERENCE.DELETED)));
    }
}
