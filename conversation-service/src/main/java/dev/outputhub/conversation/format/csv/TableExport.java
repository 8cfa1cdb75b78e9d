package dev.outputhub.conversation.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.JsonExport.JsonSource;
import dev.outputhub.conversation.format.json.RecordShape;
import dev.outputhub.conversation.format.json.RecordStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;

/** A table that is read twice: its first row, which tells what it is, then all of them. */
public final class TableExport {

    /** Rows that are looked at before all are read. */
    private static final int LOOKED_AT = 1_000;

    private final ExportFormat format;
    private final List<String> columns;
    private final JsonSource source;

    private TableExport(ExportFormat format, List<String> columns, JsonSource source) {
        this.format = format;
        this.columns = columns;
        this.source = source;
    }

    public static TableExport open(JsonSource source) throws IOException {
        try (var bytes = source.open();
                var reader = TableText.open(bytes)) {
            var rows = reader.iterator();
            var columns = rows.hasNext() ? TableText.columns(rows.next()) : List.<String>of();
            var header = JsonNodeFactory.instance.objectNode();
            columns.forEach(column -> header.put(column, ""));
            return new TableExport(RecordShape.of(header), columns, source);
        } catch (CsvParseException e) {
            throw new IOException("it is no table", e);
        }
    }

    public ExportFormat format() {
        return format;
    }

    public List<String> columns() {
        return columns;
    }

    /** Its first rows, as far as they can be read: of each the cells up to this one, as long as this. */
    public List<List<String>> firstRows(int most, int cells, int longest) throws IOException {
        return look(
                most,
                row -> row.getFields().stream()
                        .limit(cells)
                        .map(cell -> beginning(cell, longest))
                        .toList());
    }

    /** What stands in one column, in the rows at the beginning. */
    public List<String> cells(String column, int longest) throws IOException {
        var at = columns.indexOf(column);
        return look(LOOKED_AT, row -> at < 0 || at >= row.getFieldCount() ? "" : beginning(row.getField(at), longest));
    }

    private <T> List<T> look(int most, Function<CsvRecord, T> taking) throws IOException {
        var found = new ArrayList<T>();
        try (var bytes = source.open();
                var reader = TableText.open(bytes)) {
            var rows = reader.iterator();
            if (rows.hasNext()) {
                rows.next();
            }
            while (found.size() < most && rows.hasNext()) {
                found.add(taking.apply(rows.next()));
            }
        } catch (CsvParseException | UncheckedIOException _) {
            // the reading of all of them tells of it
        }
        return found;
    }

    private static String beginning(String cell, int longest) {
        return cell.codePointCount(0, cell.length()) <= longest
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, longest)) + "…";
    }

    /** Its rows, whatever its columns say. */
    public RecordStream rows(InputStream again) throws IOException {
        return new TableRecords(again, ExportFormat.TABLE);
    }

    /** @param again the same bytes once more; whoever opened them closes them */
    public RecordStream records(InputStream again) throws IOException {
        return new TableRecords(again, format);
    }
}
