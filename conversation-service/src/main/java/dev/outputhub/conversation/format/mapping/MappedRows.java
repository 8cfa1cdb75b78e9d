package dev.outputhub.conversation.format.mapping;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.csv.FormulaText;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes a prompt or an output of each row of a table, as its columns were said to hold. */
public final class MappedRows implements RecordReader {

    private final ColumnMapping mapping;
    private final DateOrder dates;
    private final boolean own;

    /** @param own written by this platform, which puts a quote before what a spreadsheet would take for a formula */
    public MappedRows(ColumnMapping mapping, DateOrder dates, boolean own) {
        this.mapping = mapping;
        this.dates = dates;
        this.own = own;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.TABLE;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var row = new MappedRow(mapping, dates, own);
        record.properties().forEach(cell -> {
            var text = cell.getValue().asString("");
            row.put(cell.getKey(), own ? FormulaText.restored(text) : text);
        });
        return List.of(row.record());
    }
}
