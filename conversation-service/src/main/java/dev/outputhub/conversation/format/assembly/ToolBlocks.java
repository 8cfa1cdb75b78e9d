package dev.outputhub.conversation.format.assembly;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls of tools and what they gave back, in the spellings of the providers' interfaces. */
public final class ToolBlocks {

    private ToolBlocks() {}

    /** {@code {id, function: {name, arguments}}}, {@code {id, name, args}} and whatever lies between. */
    public static ContentPart call(JsonNode block) {
        var function = Fields.object(block, "function");
        var named = function == null ? block : function;
        var id = first(block, "call_id", "toolCallId", "tool_call_id", "id");
        var name = first(named, "name", "toolName", "tool_name");
        return call(
                id,
                name == null ? "tool" : name,
                firstNode(named, "arguments", "args", "input", "params", "parameters", "action"));
    }

    /** @param given the input as an object, as a text that is JSON once more, or as plain text */
    public static ContentPart call(@Nullable String id, String name, @Nullable JsonNode given) {
        var plain = Fields.asText(given);
        var input = plain == null ? given : NestedJson.object(plain);
        var words = words(input);
        return new ContentPart.ToolCall(
                id,
                name,
                words == null ? (plain == null ? (input == null ? "" : input.toString()) : plain) : words,
                input == null || input.isNull() ? null : input);
    }

    public static ContentPart result(JsonNode block) {
        var id = first(block, "call_id", "toolCallId", "tool_call_id", "tool_use_id", "id");
        return result(
                id,
                first(block, "name", "toolName", "tool_name"),
                firstNode(block, "output", "result", "content", "response"),
                Fields.isTrue(block, "is_error") || Fields.isTrue(block, "isError"));
    }

    public static ContentPart result(
            @Nullable String id, @Nullable String name, @Nullable JsonNode given, boolean error) {
        var plain = Fields.asText(given);
        return new ContentPart.ToolResult(
                id,
                name,
                plain == null ? ResultText.of(given) : plain,
                error,
                given != null && given.isContainer() && !given.isEmpty() ? given : null);
    }

    /** What the tool was given to work on says more than the JSON around it. */
    private static @Nullable String words(@Nullable JsonNode input) {
        return Stream.of("content", "file_text", "code", "new_str", "new_string", "query", "command", "prompt")
                .map(field -> filled(input, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> command(input));
    }

    private static @Nullable String command(@Nullable JsonNode input) {
        var words = Fields.elements(input, "command").stream()
                .map(Fields::asText)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    public static @Nullable String first(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> filled(node, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public static @Nullable JsonNode firstNode(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(node::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst()
                .orElse(null);
    }
}
