package dev.outputhub.conversation.exports.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.outputhub.conversation.exports.job.ExportKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables for spreadsheets (RFC 4180). They begin with a byte order mark, without which Excel takes UTF-8 for something else. What
 * columns there are is known when all records have been seen, so that each is read once more for each table.
 */
record CsvTables() implements ArchiveWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> FIRST = List.of(
            "id",
            "outputId",
            "promptId",
            "conversationId",
            "agentId",
            "key",
            "slug",
            "vocabulary",
            "title",
            "name",
            "number",
            "content",
            "editedContent",
            "role",
            "text",
            "date",
            "source",
            "rating",
            "notes");

    @Override
    public void write(ArchiveZip zip, Contents contents) throws IOException {
        for (var kind : contents.job().kinds()) {
            for (var table : columns(contents, kind).entrySet()) {
                contents.pulse().beat();
                try (var member = zip.member(table.getKey() + ".csv")) {
                    write(member, contents, kind, table.getKey(), sorted(kind, table.getValue()));
                }
            }
        }
        FileMembers.writeById(zip, contents);
    }

    private static Map<String, SequencedSet<String>> columns(Contents contents, ExportKind kind) throws IOException {
        var columns = new LinkedHashMap<String, SequencedSet<String>>();
        columns.put(kind.plural(), new LinkedHashSet<>());
        contents.records().each(kind, some -> {
            contents.pulse().beat();
            for (var record : some) {
                rows(contents, kind, record, true)
                        .forEach((table, rows) ->
                                rows.forEach(row -> columns.computeIfAbsent(table, _ -> new LinkedHashSet<>())
                                        .addAll(row.keySet())));
            }
        });
        return columns;
    }

    private static List<String> sorted(ExportKind kind, SequencedSet<String> columns) {
        var fields = columns.stream()
                .filter(column -> !FIRST.contains(column) && !column.startsWith("terms."))
                .toList();
        var terms = new TreeSet<String>();
        columns.stream().filter(column -> column.startsWith("terms.")).forEach(terms::add);
        var first = Stream.concat(Stream.of("id", kind.text() + "Id"), FIRST.stream())
                .filter(columns::contains)
                .distinct();
        return Stream.of(first, fields.stream(), terms.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static void write(
            OutputStream member, Contents contents, ExportKind kind, String table, List<String> columns)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(member, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.isEmpty() ? List.of("id") : columns);
        contents.records().each(kind, some -> {
            contents.pulse().beat();
            for (var record : some) {
                for (var row : rows(contents, kind, record, false).getOrDefault(table, List.of())) {
                    var cells = new ArrayList<String>();
                    columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
                    csv.writeRecord(cells);
                }
            }
        });
        csv.flush();
        text.flush();
    }

    /** @param tell whether a record that is no row is named; it is met more than once */
    private static Map<String, List<Map<String, String>>> rows(
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
