package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;

import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;

/** Reads what a change needs to know, which leaves out the texts. */
final class StoredOutputs {

    static final List<SelectField<?>> FIELDS = List.of(
            OUTPUT.ID,
            OUTPUT.TITLE,
            OUTPUT.MEDIA_TYPE,
            OUTPUT.LANGUAGE,
            OUTPUT.DATE,
            OUTPUT.RATING,
            OUTPUT.NOTES,
            OUTPUT.PROMPT_ID,
            OUTPUT.PROMPT_VERSION,
            OUTPUT.AGENT_ID,
            OUTPUT.CONVERSATION_ID,
            OUTPUT.MESSAGE_ID,
            OUTPUT.SOURCE,
            OUTPUT.CONTENT_LENGTH,
            OUTPUT.EDIT_NUMBER,
            OUTPUT.IMPORT_ID,
            OUTPUT.SOURCE_KEY,
            OUTPUT.IMPORTED_VERSION,
            OUTPUT.VERSION,
            OUTPUT.DELETED_AT);

    private StoredOutputs() {}

    static StoredOutput read(Record row, boolean sensitive) {
        var rating = row.get(OUTPUT.RATING);
        return new StoredOutput(
                row.get(OUTPUT.ID),
                new OutputFields(
                        row.get(OUTPUT.TITLE),
                        row.get(OUTPUT.MEDIA_TYPE),
                        row.get(OUTPUT.LANGUAGE),
                        row.get(OUTPUT.DATE),
                        rating == null ? null : rating.intValue(),
                        row.get(OUTPUT.NOTES),
                        row.get(OUTPUT.PROMPT_ID),
                        row.get(OUTPUT.PROMPT_VERSION),
                        row.get(OUTPUT.AGENT_ID),
                        row.get(OUTPUT.CONVERSATION_ID),
                        row.get(OUTPUT.MESSAGE_ID)),
                Source.of(row.get(OUTPUT.SOURCE)),
                row.get(OUTPUT.CONTENT_LENGTH),
                row.get(OUTPUT.EDIT_NUMBER),
                row.get(OUTPUT.IMPORT_ID),
                row.get(OUTPUT.SOURCE_KEY),
                row.get(OUTPUT.IMPORTED_VERSION),
                row.get(OUTPUT.VERSION),
                row.get(OUTPUT.DELETED_AT),
                sensitive);
    }
}
