package dev.outputhub.conversation.format.outputhub;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.outputhub.conversation.format.csv.TableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of one table of an archive, their cells as the values that they were. */
public final class HubRows {

    private static final String TERMS = "terms.";

    /** About what a cell takes of memory beside its characters. */
    private static final int WEIGHT = 20;

    private final String name;
    private final HubTable table;
    private final InputStream bytes;
    private final int longestCell;
    private @Nullable Iterator<CsvRecord> rows;
    private List<String> columns = List.of();
    private @Nullable Row ahead;
    private String owner = "";
    private long read;
    private long strays;
    private boolean ended;

    /** @param owner the id of the record that a part belongs to */
    record Row(String owner, ObjectNode fields, long weight) {}

    public HubRows(String name, HubTable table, InputStream bytes, int longestCell) {
        this.name = name;
        this.table = table;
        this.bytes = bytes;
        this.longestCell = longestCell;
    }

    String name() {
        return name;
    }

    String field() {
        return Objects.requireNonNullElse(table.field(), "");
    }

    long expected() {
        return table.rows();
    }

    long read() {
        return read;
    }

    /** Those that stand where no record of theirs does. */
    long strays() {
        return strays;
    }

    /** Null at the end. */
    @Nullable
    Row next() throws IOException {
        if (ended) {
            return null;
        }
        if (rows == null) {
            rows = TableText.open(bytes, longestCell).iterator();
            columns = rows.hasNext() ? rows.next().getFields() : List.of();
        }
        if (!rows.hasNext()) {
            ended = true;
            // the checksum of a ZIP's member is only known at its end
            bytes.transferTo(OutputStream.nullOutputStream());
            return null;
        }
        read++;
        return row(rows.next());
    }

    /** The next row of the record whose turn it is; null when it has no more. Rows of a record that was left out are passed over. */
    @Nullable
    Row of(String record) throws IOException {
        boolean ordered = owner.compareTo(record) <= 0;
        owner = record;
        while (true) {
            var row = ahead == null ? next() : ahead;
            ahead = row;
            if (row == null) {
                return null;
            }
            if (row.owner().equals(record)) {
                ahead = null;
                return row;
            }
            if (!ordered || row.owner().compareTo(record) > 0) {
                return null;
            }
            strays++;
            ahead = null;
        }
    }

    /** Nothing more comes of it, and that was told. */
    void giveUp() {
        ended = true;
        ahead = null;
        read = Math.max(read, table.rows());
    }

    void toEnd() throws IOException {
        if (ahead != null) {
            strays++;
            ahead = null;
        }
        while (next() != null) {
            strays++;
        }
    }

    private Row row(CsvRecord cells) {
        var fields = JsonNodeFactory.instance.objectNode();
        var of = "";
        long weight = 0;
        for (int at = 0; at < Math.min(columns.size(), cells.getFieldCount()); at++) {
            var column = columns.get(at);
            var cell = cells.getField(at);
            weight += WEIGHT + cell.length();
            if (table.field() != null && column.equals(HubTable.owner(table.kind()))) {
                of = cell;
            } else {
                set(fields, column, cell);
            }
        }
        return new Row(of, fields, weight);
    }

    private void set(ObjectNode fields, String column, String cell) {
        var value = table.columns().getOrDefault(column, HubCell.TEXT).read(cell);
        if (value == null) {
            return;
        }
        if (column.startsWith(TERMS)) {
            if (!fields.path("terms").isObject()) {
                fields.putObject("terms");
            }
            ((ObjectNode) fields.path("terms")).set(column.substring(TERMS.length()), value);
        } else {
            fields.set(column, value);
        }
    }
}
