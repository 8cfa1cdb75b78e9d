package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.records.change.Changes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Where an output came from, as far as people may put it right: what it was imported or answered by stays with it anyway.
 *
 * @param model what the source calls the model; its term is in {@code terms.llms}
 */
public record Provenance(
        @NotNull Source source, @Size(max = 200) @Nullable String model) {

    static Provenance read(Record row) {
        return new Provenance(Source.of(row.get(OUTPUT.SOURCE)), row.get(OUTPUT.MODEL));
    }

    public Map<Field<?>, @Nullable Object> columns() {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(OUTPUT.SOURCE, source.text());
        columns.put(OUTPUT.MODEL, model);
        return columns;
    }

    public void describe(Provenance old, Changes changes) {
        changes.value("source", old.source, source);
        changes.words("model", old.model, model);
    }
}
