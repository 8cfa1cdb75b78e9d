package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.Remarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON that an export carries as a string, such as the arguments of a tool call. */
public final class NestedJson {

    private static final int LARGEST = 8 << 20;
    private static final JsonText TEXT = new JsonText();

    private NestedJson() {}

    /** The object that this text is, or null when it is anything else. */
    public static @Nullable JsonNode object(String text) {
        var node = value(text);
        return node != null && node.isObject() ? node : null;
    }

    /** The array that this text is, or null when it is anything else. */
    public static @Nullable JsonNode array(String text) {
        var node = value(text);
        return node != null && node.isArray() ? node : null;
    }

    /** The object or array that this text is, or null when it is anything else. */
    public static @Nullable JsonNode container(String text) {
        return value(text);
    }

    /** The blocks of content that this text is, or null when it is anything else: people do write JSON to each other. */
    public static @Nullable JsonNode blocks(String text) {
        var node = array(text);
        return node != null
                        && !node.isEmpty()
                        && node.valueStream().allMatch(block -> Fields.filled(block, "type") != null)
                ? node
                : null;
    }

    private static @Nullable JsonNode value(String text) {
        var trimmed = text.strip();
        if (!(trimmed.startsWith("{") || trimmed.startsWith("[")) || trimmed.length() > LARGEST) {
            return null;
        }
        try (var parser = TEXT.parser(trimmed)) {
            parser.nextToken();
            var read = RecordTree.read(parser, LARGEST, new Remarks());
            return read.tooLarge() == null && parser.nextToken() == null ? read.node() : null;
        } catch (JacksonException | TornRecord _) {
            return null;
        }
    }
}
