package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Remarks;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks at the first records of a file, as many as it takes to be sure: the very first may be broken or an empty shell. */
final class Detection {

    private static final int RECORDS_LOOKED_AT = 50;

    private final Opened opened;
    private final int maxRecordSize;
    private @Nullable Layout layout;
    private int lookedAt;
    private JsonNode decisive = JsonNodeFactory.instance.nullNode();

    Detection(Opened opened, int maxRecordSize) {
        this.opened = opened;
        this.maxRecordSize = maxRecordSize;
    }

    Detected detect() {
        Detected first = null;
        try {
            while (lookedAt < RECORDS_LOOKED_AT) {
                lookedAt++;
                var token = opened.parser().nextToken();
                if (token == null) {
                    break;
                }
                var detected = detect(token);
                if (detected.format() != ExportFormat.UNKNOWN) {
                    return detected;
                }
                first = first == null ? detected : first;
            }
        } catch (JacksonException | TornRecord e) {
            var behind = layout == null || e instanceof TornRecord ? null : behindDamage();
            if (behind != null) {
                return behind;
            }
            // what is wrong and where is said once, by the reading that follows
            return layout == Layout.ARRAY
                    ? new Detected(layout, ExportFormat.UNKNOWN, Damage.of(e))
                    : first == null ? Detected.notJson(Damage.of(e)) : first;
        }
        return first == null ? Detected.notJson("The file is empty") : first;
    }

    /** The first record may be the one that is damaged. */
    private @Nullable Detected behindDamage() {
        while (lookedAt++ < RECORDS_LOOKED_AT) {
            try {
                if (!opened.resume(Set.of())) {
                    return null;
                }
                opened.parser().nextToken();
                var format = RecordShape.of(RecordTree.read(opened.parser(), maxRecordSize, new Remarks())
                        .node());
                if (format != ExportFormat.UNKNOWN) {
                    return new Detected(layout, format, "");
                }
            } catch (JacksonException | TornRecord | IOException _) {
                // the next one may be whole
            }
        }
        return null;
    }

    /** The value that begins with this token; what stands behind it may say more. */
    private Detected detect(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> {
                layout = Layout.ARRAY;
                yield detectArray(Layout.ARRAY);
            }
            case START_OBJECT -> {
                layout = Layout.OBJECTS;
                yield detectObject();
            }
            default -> Detected.notJson("The file is not a JSON export");
        };
    }

    private Detected detectArray(Layout within) {
        String hint = null;
        for (; lookedAt < RECORDS_LOOKED_AT && opened.parser().nextToken() != JsonToken.END_ARRAY; lookedAt++) {
            var record = RecordTree.read(opened.parser(), maxRecordSize, new Remarks())
                    .node();
            var format = RecordShape.of(record);
            if (format != ExportFormat.UNKNOWN) {
                decisive = record;
                return new Detected(within, format, "");
            }
            hint = hint == null ? describe(record) : hint;
        }
        return new Detected(within, ExportFormat.UNKNOWN, hint == null ? "The file holds no records" : hint);
    }

    private Detected detectObject() {
        var top = JsonNodeFactory.instance.objectNode();
        var end = opened.parser().currentTokenLocation().getCharOffset() + maxRecordSize;
        Detected wrapped = null;
        while (opened.parser().nextToken() == JsonToken.PROPERTY_NAME) {
            var name = opened.parser().currentName();
            if (opened.parser().nextToken() == JsonToken.START_ARRAY
                    && name.equals(Layout.WRAPPER)
                    && !top.has("mapping")) {
                wrapped = detectArray(Layout.WRAPPED);
                if (isOneConversation(wrapped.format())) {
                    // the object around the list says which
                    return new Detected(Layout.OBJECTS, wrapped.format(), wrapped.hint());
                }
                if (wrapped.format() != ExportFormat.UNKNOWN || lookedAt >= RECORDS_LOOKED_AT) {
                    return wrapped;
                }
                continue;
            }
            var left = (int)
                    Math.max(0, end - opened.parser().currentTokenLocation().getCharOffset());
            top.set(name, RecordTree.read(opened.parser(), left, new Remarks()).node());
        }
        return wrapped == null ? new Detected(Layout.OBJECTS, RecordShape.of(top), describe(top)) : wrapped;
    }

    /** Some call the turns of one conversation, or the questions of one thread, its conversations. */
    private boolean isOneConversation(ExportFormat format) {
        return format == ExportFormat.PERPLEXITY || (format == ExportFormat.SHAREGPT && decisive.has("from"));
    }

    private static String describe(JsonNode record) {
        if (!(record instanceof ObjectNode object) || object.isEmpty()) {
            return "No known export format";
        }
        return "No known export format; if a chat program wrote it, choose JSON or Markdown where it exports. Its records have the "
                + "fields " + object.propertyNames().stream().limit(8).collect(Collectors.joining(", "));
    }
}
