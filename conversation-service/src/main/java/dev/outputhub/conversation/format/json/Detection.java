package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Remarks;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks at the first records of a file, as many as it takes to be sure: the very first may be broken or an empty shell. */
final class Detection {

    private static final int RECORDS_LOOKED_AT = 50;

    private final JsonParser parser;
    private final int maxRecordSize;
    private JsonNode decisive = JsonNodeFactory.instance.nullNode();

    Detection(JsonParser parser, int maxRecordSize) {
        this.parser = parser;
        this.maxRecordSize = maxRecordSize;
    }

    Detected detect() {
        Layout layout = null;
        try {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                layout = Layout.ARRAY;
                return detectArray(Layout.ARRAY);
            }
            if (first == JsonToken.START_OBJECT) {
                layout = Layout.OBJECTS;
                return detectObject();
            }
            return Detected.notJson(first == null ? "The file is empty" : "The file is not a JSON export");
        } catch (JacksonException | TornRecord e) {
            // what is wrong and where is said once, by the reading that follows
            return layout == Layout.ARRAY
                    ? new Detected(layout, ExportFormat.UNKNOWN, Damage.of(e))
                    : Detected.notJson(Damage.of(e));
        }
    }

    private Detected detectArray(Layout layout) {
        String hint = null;
        for (var count = 0; count < RECORDS_LOOKED_AT && parser.nextToken() != JsonToken.END_ARRAY; count++) {
            var record = RecordTree.read(parser, maxRecordSize, new Remarks()).node();
            var format = RecordShape.of(record);
            if (format != ExportFormat.UNKNOWN) {
                decisive = record;
                return new Detected(layout, format, "");
            }
            hint = hint == null ? describe(record) : hint;
        }
        return new Detected(layout, ExportFormat.UNKNOWN, hint == null ? "The file holds no records" : hint);
    }

    private Detected detectObject() {
        var top = JsonNodeFactory.instance.objectNode();
        var end = parser.currentTokenLocation().getCharOffset() + maxRecordSize;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(Layout.WRAPPER) && !top.has("mapping")) {
                var wrapped = detectArray(Layout.WRAPPED);
                return isPartOfOne(wrapped.format()) ? new Detected(Layout.OBJECTS, wrapped.format(), "") : wrapped;
            }
            var left = (int) Math.max(0, end - parser.currentTokenLocation().getCharOffset());
            top.set(name, RecordTree.read(parser, left, new Remarks()).node());
        }
        var format = RecordShape.of(top);
        return new Detected(
                Layout.OBJECTS, format == ExportFormat.UNKNOWN ? ofFollowingObjects() : format, describe(top));
    }

    /** The lines of a session may begin with some that only its program understands. */
    private ExportFormat ofFollowingObjects() {
        try {
            for (var count = 1; count < RECORDS_LOOKED_AT && parser.nextToken() == JsonToken.START_OBJECT; count++) {
                var format = RecordShape.of(
                        RecordTree.read(parser, maxRecordSize, new Remarks()).node());
                if (format != ExportFormat.UNKNOWN) {
                    return format;
                }
            }
        } catch (JacksonException | TornRecord _) {
            // what is damaged is said by the reading that follows, once it is known what reads it
        }
        return ExportFormat.UNKNOWN;
    }

    /** ShareGPT and Perplexity call the turns of one conversation so; what it is called stands beside them. */
    private boolean isPartOfOne(ExportFormat format) {
        return (format == ExportFormat.SHAREGPT && decisive.has("from"))
                || (format == ExportFormat.PERPLEXITY && !decisive.has("entries"));
    }

    private static String describe(JsonNode record) {
        if (!(record instanceof ObjectNode object) || object.isEmpty()) {
            return "No known export format";
        }
        return "No known export format; its records have the fields "
                + object.propertyNames().stream().limit(8).collect(Collectors.joining(", "));
    }
}
