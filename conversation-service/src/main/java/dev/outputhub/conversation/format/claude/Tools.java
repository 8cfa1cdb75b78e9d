package dev.outputhub.conversation.format.claude;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls and results of tools in one message. The bulk export drops their ids; a result then answers the first open call of its name. */
final class Tools {

    private static final String ANY = "";

    private final Map<String, Deque<String>> openCalls = new HashMap<>();
    private final List<String> said;
    private int calls;

    /** @param said collects what is in a call or result in another form than it came in */
    Tools(List<String> said) {
        this.said = said;
    }

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
        if (encoded != null && input != null) {
            said.add(encoded);
        }
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
        var content = decoded(block.get("content"));
        var words = text(content);
        return new ContentPart.ToolResult(
                given == null ? answered(name) : given,
                name,
                words.isBlank() ? shown(block.get("display_content")) : words,
                Fields.isTrue(block, "is_error"),
                content != null && content.isContainer() && !content.isEmpty() ? content : null);
    }

    private @Nullable JsonNode decoded(@Nullable JsonNode content) {
        var plain = content == null || !content.isString() ? null : content.stringValue();
        var inside = plain == null ? null : NestedJson.blocks(plain);
        if (plain != null && inside != null) {
            said.add(plain);
        }
        return inside == null ? content : inside;
    }

    /** Where a result says nothing of itself, what the interface shows of it: a table, a block of code, a list of pages. */
    private String shown(@Nullable JsonNode display) {
        var words = new ArrayList<String>();
        addWords(display, words);
        said.addAll(words);
        return String.join("\n", words);
    }

    private static void addWords(@Nullable JsonNode node, List<String> words) {
        var plain = Fields.asText(node);
        if (plain != null && node != null && node.isString() && !plain.isBlank()) {
            words.add(plain);
        } else if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(entry -> !entry.getKey().equals("type"))
                    .forEach(entry -> addWords(entry.getValue(), words));
        } else if (node != null && node.isArray()) {
            node.values().forEach(element -> addWords(element, words));
        }
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
        if (content == null || !content.isContainer()) {
            return "";
        }
        var items = content.isArray() ? content.values() : List.of(content);
        return items.stream()
                .flatMap(item -> Stream.of(
                        Fields.asText(item), filled(item, "title"), filled(item, "text"), filled(item, "url")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
