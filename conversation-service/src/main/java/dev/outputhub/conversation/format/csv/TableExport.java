package dev.outputhub.conversation.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.JsonExport.JsonSource;
import dev.outputhub.conversation.format.json.RecordShape;
import dev.outputhub.conversation.format.json.RecordStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** A table that is read twice: its first row, which tells what it is, then all of them. */
public final class TableExport {

    private final ExportFormat format;
    private final List<String> columns;

    private TableExport(ExportFormat format, List<String> columns) {
        this.format = format;
        this.columns = columns;
    }

    public static TableExport open(JsonSource source) throws IOException {
        try (var bytes = source.open();
                var reader = TableText.open(bytes)) {
            var rows = reader.iterator();
            var columns = rows.hasNext() ? TableText.columns(rows.next()) : List.<String>of();
            var header = JsonNodeFactory.instance.objectNode();
            columns.forEach(column -> header.put(column, ""));
            return new TableExport(RecordShape.of(header), columns);
        } catch (CsvParseException e) {
            throw new IOException("it is no table", e);
        }
    }

    public ExportFormat format() {
        return format;
    }

    /** What to tell people about a table whose format is unknown. */
    public String hint() {
        return columns.isEmpty()
                ? "The file is empty"
                : "No known export format; the table has the columns "
                        + columns.stream().limit(8).collect(Collectors.joining(", "));
    }

    /** @param again the same bytes once more; whoever opened them closes them */
    public RecordStream records(InputStream again) throws IOException {
        return new TableRecords(again, format);
    }
}
