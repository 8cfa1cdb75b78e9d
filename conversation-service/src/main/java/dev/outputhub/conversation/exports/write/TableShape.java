package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.outputhub.HubCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What columns a table has, and what each of them holds: known when all of its rows have been seen. */
final class TableShape {

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
            "template",
            "role",
            "text",
            "date",
            "source",
            "rating",
            "notes");

    private final ExportKind kind;
    private final @Nullable String field;
    private final Map<String, @Nullable HubCell> seen = new LinkedHashMap<>();
    private long rows;

    /** @param field whose list the rows are; null for records themselves */
    TableShape(ExportKind kind, @Nullable String field) {
        this.kind = kind;
        this.field = field;
    }

    void add(Map<String, TableRows.Cell> row) {
        rows++;
        row.forEach((column, cell) -> {
            var before = seen.get(column);
            var now = cell.carriedBy();
            seen.put(column, before == null ? now : now == null ? before : before.with(now));
        });
    }

    /** In their order. */
    Map<String, HubCell> columns() {
        var names = seen.keySet();
        var terms = new TreeSet<String>();
        names.stream().filter(column -> column.startsWith("terms.")).forEach(terms::add);
        var first = Stream.concat(Stream.of("id", kind.text() + "Id"), FIRST.stream())
                .filter(names::contains)
                .distinct();
        var fields = names.stream().filter(column -> !FIRST.contains(column) && !column.startsWith("terms."));
        var columns = new LinkedHashMap<String, HubCell>();
        Stream.of(first, fields, terms.stream()).flatMap(part -> part).forEach(column -> {
            var cell = seen.get(column);
            columns.putIfAbsent(column, cell == null ? HubCell.TEXT : cell);
        });
        if (columns.isEmpty()) {
            columns.put("id", HubCell.TEXT);
        }
        return columns;
    }

    /** For the manifest. */
    Map<String, Object> described() {
        var described = new LinkedHashMap<String, Object>();
        described.put("kind", kind.text());
        if (field != null) {
            described.put("field", field);
        }
        described.put("rows", rows);
        var columns = new LinkedHashMap<String, String>();
        columns().forEach((column, cell) -> columns.put(column, cell.text()));
        described.put("columns", columns);
        return described;
    }
}
