package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.csv.FormulaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as rows of tables: its own, and one for each list of things within it, such as the messages of a conversation. Cells are
 * named as the API names fields.
 */
final class TableRows {

    /** By table: the rows, each by column. */
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    private TableRows() {}

    static Map<String, List<Map<String, String>>> of(ExportKind kind, ObjectNode record) {
        var rows = new TableRows();
        rows.add(kind, record);
        return rows.tables;
    }

    private void add(ExportKind kind, ObjectNode record) {
        var row = new LinkedHashMap<String, String>();
        record.properties().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            if (name.equals("kind")) {
                return;
            }
            if (name.equals("terms") && value.isObject()) {
                value.properties().forEach(term -> row.put("terms." + term.getKey(), cell(term.getValue())));
            } else if (isListOfObjects(value)) {
                value.forEach(part -> addPart(kind, record, name, part));
            } else {
                row.put(name, cell(value));
            }
        });
        if (kind == ExportKind.OUTPUT) {
            row.put(
                    "editedContent",
                    FormulaText.neutralized(Edits.newest(record).orElse("")));
        }
        tables.computeIfAbsent(kind.plural(), _ -> new ArrayList<>()).add(row);
    }

    private void addPart(ExportKind kind, ObjectNode record, String list, JsonNode part) {
        var row = new LinkedHashMap<String, String>();
        row.put(kind.text() + "Id", record.path("id").asString(""));
        part.properties().forEach(field -> row.put(field.getKey(), cell(field.getValue())));
        if (part.path("parts").isArray() && !part.has("text")) {
            row.put("text", FormulaText.neutralized(MessageParts.text(part.path("parts"))));
        }
        tables.computeIfAbsent(kind.plural() + "-" + SafeName.of(list, "parts"), _ -> new ArrayList<>())
                .add(row);
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isObject);
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isString()) {
            return FormulaText.neutralized(value.asString());
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return FormulaText.neutralized(joined(value));
        }
        // numbers and truth values are no formulas, and JSON begins with a bracket
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /** A bar within a value is told from one between values by a backslash before it. */
    private static String joined(JsonNode values) {
        var all = new ArrayList<String>();
        values.forEach(value -> all.add(value.asString("").replace("\\", "\\\\").replace("|", "\\|")));
        return String.join("|", all);
    }
}
