package dev.outputhub.conversation.format.artifact;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.text;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a call of a tool does to a document beside the conversation. */
sealed interface ArtifactCall {

    /** Where Claude puts the files that it hands over; others are its scratch paper. */
    String HANDED_OVER = "/mnt/user-data/outputs/";

    /** The whole text anew. A field that is null stays what it was. */
    record Write(
            @Nullable String identifier,
            @Nullable String title,
            @Nullable String mediaType,
            @Nullable String language,
            String content)
            implements ArtifactCall {}

    /** @param identifier null where the document written last is meant */
    record Change(@Nullable String identifier, List<Replacement> replacements) implements ArtifactCall {}

    /** @return null when this is a call of another kind */
    static @Nullable ArtifactCall of(ContentPart.ToolCall call) {
        var input = call.input();
        if (input == null || !input.isObject()) {
            return null;
        }
        return switch (call.name()) {
            case "artifacts" -> artifact(input);
            case "create_file" -> file(input);
            case "str_replace" -> {
                var path = handedOver(input);
                yield path == null ? null : change(path, input);
            }
            case "canmore.create_textdoc" -> canvas(input);
            case "canmore.update_textdoc" ->
                new Change(
                        null,
                        Fields.elements(input, "updates").stream()
                                .map(Replacement::byPattern)
                                .toList());
            default -> null;
        };
    }

    private static @Nullable ArtifactCall artifact(JsonNode input) {
        var identifier = filled(input, "id");
        if ("update".equals(text(input, "command"))) {
            return change(identifier, input);
        }
        var content = filled(input, "content");
        return content == null
                ? null
                : new Write(
                        identifier, filled(input, "title"), filled(input, "type"), filled(input, "language"), content);
    }

    private static ArtifactCall change(@Nullable String identifier, JsonNode input) {
        return new Change(
                identifier, List.of(Replacement.ofWords(textOr(input, "old_str", ""), textOr(input, "new_str", ""))));
    }

    private static @Nullable ArtifactCall file(JsonNode input) {
        var path = handedOver(input);
        var content = filled(input, "file_text");
        return path == null || content == null
                ? null
                : new Write(path, path.substring(path.lastIndexOf('/') + 1), null, extension(path), content);
    }

    private static @Nullable String handedOver(JsonNode input) {
        var path = filled(input, "path");
        return path != null && path.startsWith(HANDED_OVER) ? path : null;
    }

    private static @Nullable String extension(String path) {
        var dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') ? null : path.substring(dot + 1);
    }

    private static @Nullable ArtifactCall canvas(JsonNode input) {
        var content = filled(input, "content");
        if (content == null) {
            return null;
        }
        var type = textOr(input, "type", "");
        var language = type.startsWith("code/") ? type.substring("code/".length()) : null;
        return new Write(null, filled(input, "name"), language == null ? "text/markdown" : null, language, content);
    }
}
