package dev.outputhub.conversation.format.assembly;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.json.Fields;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a tool's result reads as. */
final class ResultText {

    private ResultText() {}

    static String of(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return "";
        }
        if (given.isArray()) {
            return given.values().stream()
                    .map(ResultText::item)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        var plain = Fields.asText(given);
        return plain == null ? object(given) : plain;
    }

    private static String object(JsonNode given) {
        var inner = ToolBlocks.firstNode(given, "content", "output", "text", "result");
        return inner == null ? given.toString() : of(inner);
    }

    private static String item(JsonNode item) {
        var plain = Fields.asText(item);
        if (plain != null) {
            return plain;
        }
        var words = Stream.of("title", "text", "url", "tool_name")
                .map(field -> filled(item, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return words.isEmpty() && !item.has("source") ? item.toString() : words;
    }
}
