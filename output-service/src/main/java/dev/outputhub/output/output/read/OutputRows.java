package dev.outputhub.output.output.read;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;
import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
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

/** One row of one statement is one output with everything that was asked for: terms, marks, newest edit, relations. */
final class OutputRows {

    private final RelatedColumns related;
    private final Field<String> raw;
    private final Field<String> edited;
    private final Field<UUID[]> terms;
    private final TermViews.Reader reader;

    OutputRows(TermViews termViews, RelatedColumns related, Contents contents) {
        this.related = related;
        this.raw = contents.raw();
        this.edited = contents.edited();
        this.terms = termViews.field(OUTPUT.ID);
        this.reader = termViews.reader("output");
    }

    SelectJoinStep<Record> select(DSLContext database, List<Field<?>> besides) {
        var fields = new ArrayList<SelectField<?>>(OutputFields.COLUMNS);
        fields.addAll(List.of(
                OUTPUT.ID,
                raw,
                edited,
                OUTPUT.SOURCE,
                OUTPUT.MODEL,
                OUTPUT.EDIT_NUMBER,
                OUTPUT.IMPORT_ID,
                OUTPUT.VERSION,
                OUTPUT.CREATED_AT,
                OUTPUT.CREATED_BY,
                OUTPUT.UPDATED_AT,
                OUTPUT.UPDATED_BY,
                OUTPUT.DELETED_AT,
                RECORD_MARK.FAVOURITE_SINCE,
                RECORD_MARK.LAST_VIEWED_AT,
                terms));
        fields.addAll(related.fields());
        besides.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return database.select(fields)
                .from(OUTPUT)
                .leftJoin(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER))
                .leftJoin(RECORD_MARK)
                .on(Marks.of(OUTPUT.ID));
    }

    OutputView view(Record row) {
        return new OutputView(
                row.get(OUTPUT.ID),
                OutputFields.read(row),
                row.get(raw),
                row.get(edited),
                Source.of(row.get(OUTPUT.SOURCE)),
                row.get(OUTPUT.MODEL),
                row.get(OUTPUT.EDIT_NUMBER),
                reader.read(row.get(terms)),
                row.get(RECORD_MARK.FAVOURITE_SINCE) != null,
                row.get(RECORD_MARK.LAST_VIEWED_AT),
                row.get(OUTPUT.IMPORT_ID),
                row.get(OUTPUT.VERSION),
                row.get(OUTPUT.CREATED_AT),
                row.get(OUTPUT.CREATED_BY),
                row.get(OUTPUT.UPDATED_AT),
                row.get(OUTPUT.UPDATED_BY),
                row.get(OUTPUT.DELETED_AT),
                related.read(row));
    }
}
