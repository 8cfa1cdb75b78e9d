package dev.outputhub.conversation.format.outputhub;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.BufferedRecords;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The records of one kind from its tables: that of the records, and those of the lists within them, which are read beside it. Rows
 * stand in the order of the ids of their records in each, so that one record is in memory at a time.
 */
public final class CsvRecords extends BufferedRecords {

    private final String kind;
    private final HubRows records;
    private final List<HubRows> parts;
    private final int maxRecordSize;

    /** @param parts by their table */
    public CsvRecords(String kind, HubRows records, List<HubRows> parts, int maxRecordSize) {
        this.kind = kind;
        this.records = records;
        this.parts = parts;
        this.maxRecordSize = maxRecordSize;
    }

    @Override
    protected void read() {
        try {
            var row = records.next();
            if (row == null) {
                end();
                endOfParts();
                return;
            }
            found(record(row));
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            end();
            found(damaged(records, e, "what stands there and behind it is not read"));
        }
    }

    private JsonRecords.Found record(HubRows.Row row) {
        var record = row.fields();
        record.put("kind", kind);
        var id = record.path("id").asString("");
        long weight = row.weight();
        for (var part : parts) {
            var list = JsonNodeFactory.instance.arrayNode();
            try {
                for (var one = part.of(id); one != null; one = part.of(id)) {
                    weight += one.weight();
                    if (weight <= maxRecordSize) {
                        list.add(one.fields());
                    }
                }
            } catch (CsvParseException | UncheckedIOException | IOException e) {
                part.giveUp();
                found(damaged(part, e, "what " + kind + " " + id + " and those behind it have there is missing"));
            }
            if (!list.isEmpty()) {
                record.set(part.field(), list);
            }
        }
        return weight <= maxRecordSize
                ? new JsonRecords.Whole(ExportFormat.OUTPUT_HUB, record, List.of())
                : new JsonRecords.TooLarge(
                        ExportFormat.OUTPUT_HUB, XmlRecords.outline(record), XmlRecords.tooLarge(maxRecordSize));
    }

    private void endOfParts() {
        for (var part : parts) {
            try {
                part.toEnd();
            } catch (CsvParseException | UncheckedIOException | IOException e) {
                found(damaged(part, e, "what stands there and behind it is not read"));
            }
            var lost = new ArrayList<String>();
            if (part.strays() > 0) {
                lost.add(part.strays() + " rows belong to no record that stands where they do");
            }
            if (part.read() < part.expected()) {
                lost.add("the archive says that it has " + part.expected() + " rows, and " + part.read()
                        + " were found");
            }
            if (!lost.isEmpty()) {
                found(new JsonRecords.Damaged("Of " + part.name() + ": " + String.join("; ", lost)));
            }
        }
    }

    private static JsonRecords.Found damaged(HubRows table, Exception e, String lost) {
        return new JsonRecords.Damaged("The table " + table.name() + " is damaged: " + e.getMessage() + "; " + lost);
    }
}
