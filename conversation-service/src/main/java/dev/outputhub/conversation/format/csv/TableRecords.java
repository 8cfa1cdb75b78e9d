package dev.outputhub.conversation.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.BufferedRecords;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a table as records, their fields named by its first row. */
final class TableRecords extends BufferedRecords {

    private final InputStream bytes;
    private final ExportFormat format;
    private final QuoteCount text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private List<String> columns = List.of();
    private int lastFields;

    TableRecords(InputStream bytes, ExportFormat format) throws IOException {
        this.bytes = bytes;
        this.format = format;
        this.text = new QuoteCount(TableText.decoded(bytes));
        this.reader = TableText.open(text);
        this.rows = reader.iterator();
    }

    @Override
    protected void read() {
        try {
            if (columns.isEmpty() && rows.hasNext()) {
                columns = TableText.columns(rows.next());
            }
            if (rows.hasNext()) {
                found(row(rows.next()));
                return;
            }
            end();
            // the checksum of a ZIP's member is only known at its end
            bytes.transferTo(OutputStream.nullOutputStream());
            if (isCutOff()) {
                found(new JsonRecords.Damaged("The table ends within a row: it may be cut off there"));
            }
        } catch (CsvParseException e) {
            end();
            found(new JsonRecords.Damaged("The table is damaged: " + e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            end();
            found(new JsonRecords.Damaged("The file cannot be read: " + e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs leave out the last line's end, but neither half of a quoted field nor some of the last line's fields as well. */
    private boolean isCutOff() {
        return text.endsInALine() && (text.isOpen() || lastFields < columns.size());
    }

    private JsonRecords.Found row(CsvRecord row) {
        lastFields = row.getFieldCount();
        var remarks = new Remarks();
        var record = JsonNodeFactory.instance.objectNode();
        for (var at = 0; at < row.getFieldCount(); at++) {
            var value = row.getField(at);
            if (value.indexOf('\uFFFD') >= 0) {
                remarks.add("Bytes that are not UTF-8 were replaced");
            }
            set(record, at < columns.size() ? columns.get(at) : null, at, CleanText.clean(value, remarks));
        }
        return new JsonRecords.Whole(format, record, remarks.list());
    }

    private static void set(ObjectNode record, @Nullable String column, int at, String value) {
        record.put(column == null || record.has(column) ? TableText.unnamed(at) : column, value);
    }
}
