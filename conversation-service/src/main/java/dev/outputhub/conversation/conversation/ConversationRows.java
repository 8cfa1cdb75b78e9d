package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.AGENT_REFERENCE;
import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.CONVERSATION_FAVOURITE;
import static dev.outputhub.conversation.database.Tables.CONVERSATION_VISIT;

import dev.outputhub.conversation.conversation.ConversationView.Related;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.terms.TermViews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One row of one statement is one conversation with its terms, marks and agent. */
final class ConversationRows {

    private final Field<JSON> terms;
    private final Field<Boolean> favourite = favourite();
    private final Field<Instant> visited = visited();
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
        fields.addAll(List.of(terms, favourite, visited, AGENT_REFERENCE.NAME, AGENT_REFERENCE.DELETED));
        besides.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return database.select(fields)
                .from(CONVERSATION)
                .leftJoin(AGENT_REFERENCE)
                .on(AGENT_REFERENCE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                .and(AGENT_REFERENCE.ID.eq(CONVERSATION.AGENT_ID));
    }

    ConversationView view(Record row) {
        return new ConversationView(
                row.get(CONVERSATION.ID),
                row.get(CONVERSATION.TITLE),
                row.get(CONVERSATION.DATE),
                row.get(CONVERSATION.PLATFORM),
                row.get(CONVERSATION.SOURCE_ID),
                row.get(CONVERSATION.MODEL),
                row.get(CONVERSATION.AGENT_ID),
                row.get(CONVERSATION.MESSAGE_COUNT),
                row.get(CONVERSATION.CURRENT_MESSAGE_ID),
                row.get(CONVERSATION.NOTES),
                reader.read(row.get(terms)),
                row.get(favourite),
                row.get(visited),
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

    private static Field<Boolean> favourite() {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(CONVERSATION_FAVOURITE)
                        .where(CONVERSATION_FAVOURITE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                        .and(CONVERSATION_FAVOURITE.PERSON_ID.eq(person()))
                        .and(CONVERSATION_FAVOURITE.CONVERSATION_ID.eq(CONVERSATION.ID))))
                .as("favourite");
    }

    private static Field<Instant> visited() {
        return DSL.field(DSL.select(CONVERSATION_VISIT.VISITED_AT)
                        .from(CONVERSATION_VISIT)
                        .where(CONVERSATION_VISIT.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                        .and(CONVERSATION_VISIT.PERSON_ID.eq(person()))
                        .and(CONVERSATION_VISIT.CONVERSATION_ID.eq(CONVERSATION.ID)))
                .as("visited");
    }

    private static UUID person() {
        return CurrentPrincipal.get().personId();
    }
}
