package dev.outputhub.conversation.format.lechat;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of one message: its chunks, its plain content where these say nothing, then quotes, canvases and files. */
final class LeChatParts {

    private LeChatParts() {}

    static List<ContentPart> of(JsonNode message) {
        var parts = new ArrayList<ContentPart>();
        for (var chunk : Fields.elements(message, "contentChunks")) {
            parts.addAll(chunk(chunk));
        }
        var words = textOr(message, "content", "");
        if (!words.isBlank() && parts.stream().noneMatch(ContentPart.Text.class::isInstance)) {
            parts.add(new ContentPart.Text(words));
        }
        for (var quote : Fields.elements(message, "quotes")) {
            var plain = Fields.asText(quote);
            parts.add(new ContentPart.Quote(
                    plain == null ? either(quote, "content", "text") : plain,
                    filled(quote, "title"),
                    filled(quote, "url")));
        }
        for (var canvas : Fields.elements(message, "canvas")) {
            parts.add(new ContentPart.Artifact(
                    either(canvas, "content", "text"),
                    filled(canvas, "title"),
                    filled(canvas, "id"),
                    filled(canvas, "type"),
                    filled(canvas, "language")));
        }
        for (var file : Fields.elements(message, "files")) {
            parts.add(file(file));
        }
        return parts;
    }

    private static List<ContentPart> chunk(JsonNode chunk) {
        var type = textOr(chunk, "type", "");
        var words = either(chunk, "text", "content");
        return switch (type) {
            case "text" -> words.isEmpty() ? List.of() : List.of(new ContentPart.Text(words));
            case "thinking", "reasoning" -> List.of(new ContentPart.Reasoning(thought(chunk, words), null));
            case "tool_call" -> call(chunk);
            case "reference" -> List.of(new ContentPart.Quote(words, filled(chunk, "title"), filled(chunk, "url")));
            case "image_url" -> List.of(new ContentPart.Image("", address(chunk), null, null));
            default -> List.of(new ContentPart.Unknown(words, type, chunk));
        };
    }

    private static List<ContentPart> call(JsonNode chunk) {
        var wrapped = Fields.object(chunk, "tool_call");
        var call = wrapped == null ? chunk : wrapped;
        var id = filled(call, "id");
        var name = textOr(call, "name", "tool");
        var given = call.get("arguments");
        var encoded = Fields.asText(given);
        var input = encoded == null ? given : NestedJson.object(encoded);
        var parts = new ArrayList<ContentPart>();
        parts.add(new ContentPart.ToolCall(
                id, name, input == null && encoded != null ? encoded : "", input == null ? given : input));
        for (var field : List.of("publicResult", "result")) {
            var result = call.get(field);
            if (result != null && !result.isNull()) {
                var plain = Fields.asText(result);
                parts.add(new ContentPart.ToolResult(id, name, plain == null ? "" : plain, false, result));
            }
        }
        return parts;
    }

    private static String thought(JsonNode chunk, String words) {
        return words.isEmpty() ? textOr(chunk, "thinking", "") : words;
    }

    private static @Nullable String address(JsonNode chunk) {
        var wrapped = Fields.object(chunk, "image_url");
        return wrapped == null ? first(chunk, "imageUrl", "image_url", "url") : filled(wrapped, "url");
    }

    private static ContentPart file(JsonNode file) {
        var type = filled(file, "type");
        return type != null && type.startsWith("image")
                ? new ContentPart.Image("", filled(file, "name"), null, null)
                : new ContentPart.File("", filled(file, "name"), null, type, null);
    }

    private static String either(JsonNode node, String one, String other) {
        var found = filled(node, one);
        return found == null ? textOr(node, other, "") : found;
    }

    private static @Nullable String first(JsonNode node, String... fields) {
        for (var field : fields) {
            var found = filled(node, field);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
