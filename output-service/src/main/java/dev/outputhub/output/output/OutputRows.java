package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;
import static dev.outputhub.output.database.Tables.OUTPUT_FAVOURITE;
import static dev.outputhub.output.database.Tables.OUTPUT_VISIT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.terms.TermViews;
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

/** One row of one statement is one output with everything that was asked for: terms, marks, newest edit, relations. */
final class OutputRows {

    private static final Field<String> EDITED = OUTPUT_EDIT.CONTENT.as("edited");

    private final RelatedColumns related;
    private final Field<JSON> terms;
    private final Field<Boolean> favourite;
    private final Field<Instant> visited;
    private final TermViews.Reader reader;

    OutputRows(TermViews termViews, RelatedColumns related) {
        this.related = related;
        this.terms = termViews.field(OUTPUT.ID);
        this.favourite = favourite();
        this.visited = visited();
        this.reader = termViews.reader("output");
    }

    SelectJoinStep<Record> select(DSLContext database, List<Field<?>> besides) {
        var fields = new ArrayList<SelectField<?>>(List.of(
                OUTPUT.ID,
                OUTPUT.TITLE,
                OUTPUT.CONTENT,
                EDITED,
                OUTPUT.MEDIA_TYPE,
                OUTPUT.LANGUAGE,
                OUTPUT.DATE,
                OUTPUT.SOURCE,
                OUTPUT.RATING,
                OUTPUT.NOTES,
                OUTPUT.MODEL,
                OUTPUT.PROMPT_ID,
                OUTPUT.PROMPT_VERSION,
                OUTPUT.AGENT_ID,
                OUTPUT.CONVERSATION_ID,
                OUTPUT.MESSAGE_ID,
                OUTPUT.EDIT_NUMBER,
                OUTPUT.IMPORT_ID,
                OUTPUT.VERSION,
                OUTPUT.CREATED_AT,
                OUTPUT.CREATED_BY,
                OUTPUT.UPDATED_AT,
                OUTPUT.UPDATED_BY,
                OUTPUT.DELETED_AT,
                terms,
                favourite,
                visited));
        fields.addAll(related.fields());
        besides.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return database.select(fields)
                .from(OUTPUT)
                .leftJoin(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER));
    }

    OutputView view(Record row) {
        var rating = row.get(OUTPUT.RATING);
        return new OutputView(
                row.get(OUTPUT.ID),
                row.get(OUTPUT.TITLE),
                row.get(OUTPUT.CONTENT),
                row.get(EDITED),
                row.get(OUTPUT.MEDIA_TYPE),
                row.get(OUTPUT.LANGUAGE),
                row.get(OUTPUT.DATE),
                Source.of(row.get(OUTPUT.SOURCE)),
                rating == null ? null : rating.intValue(),
                row.get(OUTPUT.NOTES),
                row.get(OUTPUT.MODEL),
                row.get(OUTPUT.PROMPT_ID),
                row.get(OUTPUT.PROMPT_VERSION),
                row.get(OUTPUT.AGENT_ID),
                row.get(OUTPUT.CONVERSATION_ID),
                row.get(OUTPUT.MESSAGE_ID),
                row.get(OUTPUT.EDIT_NUMBER),
                reader.read(row.get(terms)),
                row.get(favourite),
                row.get(visited),
                row.get(OUTPUT.IMPORT_ID),
                row.get(OUTPUT.VERSION),
                row.get(OUTPUT.CREATED_AT),
                row.get(OUTPUT.CREATED_BY),
                row.get(OUTPUT.UPDATED_AT),
                row.get(OUTPUT.UPDATED_BY),
                row.get(OUTPUT.DELETED_AT),
                related.prompt(row),
                related.agent(row),
                related.conversation(row),
                related.files(row),
                related.edits(row));
    }

    private static Field<Boolean> favourite() {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(OUTPUT_FAVOURITE)
                        .where(OUTPUT_FAVOURITE.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(OUTPUT_FAVOURITE.PERSON_ID.eq(person()))
                        .and(OUTPUT_FAVOURITE.OUTPUT_ID.eq(OUTPUT.ID))))
                .as("favourite");
    }

    private static Field<Instant> visited() {
        return DSL.field(DSL.select(OUTPUT_VISIT.VISITED_AT)
                        .from(OUTPUT_VISIT)
                        .where(OUTPUT_VISIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(OUTPUT_VISIT.PERSON_ID.eq(person()))
                        .and(OUTPUT_VISIT.OUTPUT_ID.eq(OUTPUT.ID)))
                .as("visited");
    }

    private static UUID person() {
        return CurrentPrincipal.get().personId();
    }
}
