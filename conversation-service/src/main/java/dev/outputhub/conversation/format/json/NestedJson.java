package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.Remarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON that an export carries as a string, such as the arguments of a tool call. */
public final class NestedJson {

    private static final int LARGEST = 8 << 20;

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

    private static @Nullable JsonNode value(String text) {
        var trimmed = text.strip();
        if (!(trimmed.startsWith("{") || trimmed.startsWith("[")) || trimmed.length() > LARGEST) {
            return null;
        }
        var bytes = new ByteArrayInputStream(trimmed.getBytes(StandardCharsets.UTF_8));
        try (var parser = new JsonText().open(bytes).parser()) {
            parser.nextToken();
            var read = RecordTree.read(parser, LARGEST, new Remarks());
            return read.tooLarge() == null && parser.nextToken() == null ? read.node() : null;
        } catch (JacksonException | TornRecord _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }
}
