package dev.outputhub.conversation.format.outputhub;

import dev.outputhub.conversation.format.csv.FormulaText;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the cells of a column are, so that they can be read as what they were. An empty one is no value at all. */
public enum HubCell {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** Texts with bars between them. */
    LIST,
    /** Whatever is none of these, and every value of a column that has several. */
    JSON,
    /** For whoever looks at the table: it follows from what stands elsewhere. */
    SHOWN;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HubCell of(String text) {
        return Stream.of(values())
                .filter(cell -> cell.text().equals(text))
                .findFirst()
                .orElse(TEXT);
    }

    /** What carries the value; null where there is none. */
    public static @Nullable HubCell of(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isString()) {
            return TEXT;
        }
        if (value.isNumber()) {
            return NUMBER;
        }
        if (value.isBoolean()) {
            return BOOLEAN;
        }
        // one empty text would look like no text
        return value.isArray()
                        && value.valueStream().allMatch(JsonNode::isString)
                        && !(value.size() == 1 && value.path(0).asString().isEmpty())
                ? LIST
                : JSON;
    }

    /** What carries the values of both. What is only shown gives way to what was said. */
    public HubCell with(HubCell other) {
        if (this == other || other == SHOWN) {
            return this;
        }
        return this == SHOWN ? other : JSON;
    }

    public String write(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (this) {
            case TEXT, SHOWN -> FormulaText.neutralized(value.asString());
            case NUMBER, BOOLEAN -> value.asString();
            case LIST -> FormulaText.neutralized(joined(value));
            case JSON -> value.toString();
        };
    }

    /** What is none of its kind stays text: whoever keeps the record says what is wrong with it. */
    @Nullable
    JsonNode read(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return switch (this) {
            case SHOWN -> null;
            case TEXT -> NODES.stringNode(FormulaText.restored(cell));
            case LIST -> split(FormulaText.restored(cell));
            case NUMBER, BOOLEAN, JSON -> parsed(cell);
        };
    }

    private static JsonNode parsed(String cell) {
        try {
            return JsonMapper.shared().readTree(cell);
        } catch (JacksonException noJson) {
            return NODES.stringNode(cell);
        }
    }

    /** A bar within a value is told from one between values by a backslash before it. */
    private static String joined(JsonNode values) {
        var all = new ArrayList<String>();
        values.forEach(value -> all.add(value.asString("").replace("\\", "\\\\").replace("|", "\\|")));
        return String.join("|", all);
    }

    private static JsonNode split(String cell) {
        var values = NODES.arrayNode();
        var value = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char one = cell.charAt(at);
            if (one == '\\' && at + 1 < cell.length()) {
                value.append(cell.charAt(++at));
            } else if (one == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(one);
            }
        }
        return values.add(value.toString());
    }
}
