package dev.outputhub.conversation.format.claude;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls and results of tools in one message. The bulk export drops their ids; a result then answers the first open call of its name. */
final class Tools {

    private static final String ANY = "";

    private final Map<String, Deque<String>> openCalls = new HashMap<>();
    private int calls;

    ContentPart call(JsonNode block) {
        var name = textOr(block, "name", "tool");
        var own = filled(block, "id");
        var id = own == null ? "call-" + ++calls : own;
        openCalls.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(id);
        openCalls.computeIfAbsent(ANY, _ -> new ArrayDeque<>()).add(id);
        var given = block.get("input");
        var encoded = Fields.asText(given);
        // some exports have it as a text that is JSON once more
        var input = encoded == null ? Fields.object(block, "input") : NestedJson.object(encoded);
        var words = words(block, input);
        return new ContentPart.ToolCall(
                id,
                name,
                words.isEmpty() && input == null && encoded != null ? encoded : words,
                input == null ? given : input);
    }

    ContentPart result(JsonNode block) {
        var name = filled(block, "name");
        var given = filled(block, "tool_use_id");
        var content = block.get("content");
        return new ContentPart.ToolResult(
                given == null ? answered(name) : given,
                name,
                text(content),
                Fields.isTrue(block, "is_error"),
                content != null && content.isArray() && !content.isEmpty() ? content : null);
    }

    private @Nullable String answered(@Nullable String name) {
        var waiting = openCalls.get(name == null ? ANY : name);
        var id = waiting == null ? null : waiting.poll();
        if (id != null) {
            openCalls.values().forEach(others -> others.removeFirstOccurrence(id));
        }
        return id;
    }

    /** What the tool was given to work on says more than the JSON around it. */
    private static String words(JsonNode block, @Nullable JsonNode input) {
        return Stream.of("content", "file_text", "code", "new_str", "query", "command")
                .map(field -> filled(input, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> textOr(block, "message", ""));
    }

    private static String text(@Nullable JsonNode content) {
        var plain = Fields.asText(content);
        if (plain != null) {
            return plain;
        }
        if (content == null || !content.isArray()) {
            return "";
        }
        return content.values().stream()
                .flatMap(item -> Stream.of(filled(item, "title"), filled(item, "text"), filled(item, "url")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
