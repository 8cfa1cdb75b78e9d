package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.outputhub.HubCell;
import dev.outputhub.conversation.format.outputhub.HubTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as rows of tables: its own, and one for each list of things within it, such as the messages of a conversation. Cells are
 * named as the API names fields.
 */
final class TableRows {

    /** @param carriedBy what the value needs of its column; null where there is none */
    record Cell(JsonNode value, @Nullable HubCell carriedBy) {
        static Cell of(JsonNode value) {
            return new Cell(value, HubCell.of(value));
        }

        static Cell shown(String text) {
            return new Cell(JsonNodeFactory.instance.stringNode(text), HubCell.SHOWN);
        }
    }

    /** @param field whose list the rows are; null for records themselves */
    record Rows(@Nullable String field, List<Map<String, Cell>> rows) {}

    private final Map<String, Rows> tables = new LinkedHashMap<>();

    private TableRows() {}

    static Map<String, Rows> of(ExportKind kind, ObjectNode record) {
        var rows = new TableRows();
        rows.add(kind, record);
        return rows.tables;
    }

    private void add(ExportKind kind, ObjectNode record) {
        var row = new LinkedHashMap<String, Cell>();
        record.properties().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            if (name.equals("kind")) {
                return;
            }
            if (name.equals("terms") && value.isObject()) {
                value.properties().forEach(term -> row.put("terms." + term.getKey(), Cell.of(term.getValue())));
            } else if (isListOfObjects(value)) {
                value.forEach(part -> addPart(kind, record, name, part));
            } else {
                row.put(name, Cell.of(value));
            }
        });
        if (kind == ExportKind.OUTPUT) {
            row.put("editedContent", Cell.shown(Edits.newest(record).orElse("")));
        }
        var template = newest(record.path("versions")).path("template");
        if (kind == ExportKind.PROMPT && template.isString() && !row.containsKey("template")) {
            row.put("template", Cell.shown(template.asString()));
        }
        put(kind.plural(), null, row);
    }

    private void addPart(ExportKind kind, ObjectNode record, String list, JsonNode part) {
        var owner = HubTable.owner(kind.text());
        var row = new LinkedHashMap<String, Cell>();
        row.put(owner, Cell.of(record.path("id")));
        part.properties().forEach(field -> row.putIfAbsent(field.getKey(), Cell.of(field.getValue())));
        if (part.path("parts").isArray() && !part.has("text")) {
            row.put("text", Cell.shown(MessageParts.text(part.path("parts"))));
        }
        put(kind.plural() + "-" + SafeName.of(list, "parts"), list, row);
    }

    private void put(String table, @Nullable String field, Map<String, Cell> row) {
        tables.computeIfAbsent(table, _ -> new Rows(field, new ArrayList<>()))
                .rows()
                .add(row);
    }

    private static JsonNode newest(JsonNode versions) {
        return versions.isEmpty() ? versions : versions.path(versions.size() - 1);
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isObject);
    }
}
