package dev.outputhub.conversation.exports.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.outputhub.HubCell;
import dev.outputhub.conversation.format.outputhub.HubForm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables for spreadsheets (RFC 4180). They begin with a byte order mark, without which Excel takes UTF-8 for something else. What
 * columns there are is known when all records have been seen, so that each is read once more for each table.
 */
record CsvTables(JsonMapper json) implements ArchiveWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public void write(ArchiveZip zip, Contents contents) throws IOException {
        var shapes = new EnumMap<ExportKind, Map<String, TableShape>>(ExportKind.class);
        var described = new LinkedHashMap<String, Object>();
        for (var kind : contents.job().kinds()) {
            var ofKind = shapes(contents, kind);
            shapes.put(kind, ofKind);
            ofKind.forEach((table, shape) -> described.put(table, shape.described()));
        }
        ArchiveManifest.of(HubForm.CSV, contents).with("tables", described).write(zip, json);
        for (var kind : shapes.entrySet()) {
            for (var table : kind.getValue().entrySet()) {
                contents.pulse().beat();
                try (var member = zip.member(HubForm.CSV.file(table.getKey()))) {
                    write(
                            member,
                            contents,
                            kind.getKey(),
                            table.getKey(),
                            table.getValue().columns());
                }
            }
        }
        FileMembers.writeById(zip, contents);
    }

    private static Map<String, TableShape> shapes(Contents contents, ExportKind kind) throws IOException {
        var shapes = new LinkedHashMap<String, TableShape>();
        shapes.put(kind.plural(), new TableShape(kind, null));
        contents.records().each(kind, some -> {
            contents.pulse().beat();
            for (var record : some) {
                rows(contents, kind, record, true).forEach((table, rows) -> {
                    var shape = shapes.computeIfAbsent(table, _ -> new TableShape(kind, rows.field()));
                    rows.rows().forEach(shape::add);
                });
            }
        });
        return shapes;
    }

    private static void write(
            OutputStream member, Contents contents, ExportKind kind, String table, Map<String, HubCell> columns)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(member, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.keySet());
        contents.records().each(kind, some -> {
            contents.pulse().beat();
            for (var record : some) {
                var rows = rows(contents, kind, record, false).get(table);
                for (var row : rows == null ? List.<Map<String, TableRows.Cell>>of() : rows.rows()) {
                    csv.writeRecord(cells(row, columns));
                }
            }
        });
        csv.flush();
        text.flush();
    }

    private static List<String> cells(Map<String, TableRows.Cell> row, Map<String, HubCell> columns) {
        var cells = new ArrayList<String>();
        columns.forEach((column, carrier) -> {
            var cell = row.get(column);
            // what is only shown must not be taken for what was said in other rows
            boolean misleading = cell != null && cell.carriedBy() == HubCell.SHOWN && carrier != HubCell.SHOWN;
            cells.add(cell == null || misleading ? "" : carrier.write(cell.value()));
        });
        return cells;
    }

    /** @param tell whether a record that is no row is named; it is met more than once */
    private static Map<String, TableRows.Rows> rows(
            Contents contents, ExportKind kind, ObjectNode record, boolean tell) {
        try {
            return TableRows.of(kind, record);
        } catch (RuntimeException unwritable) {
            if (tell) {
                contents.problems().add(kind, record, "It could not be written as a row: " + unwritable.getMessage());
            }
            return Map.of();
        }
    }
}
