package dev.outputhub.conversation.format.chatgpt;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.text;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings the content of one message into parts, by its content_type. A type nobody knows is kept whole. */
final class Content {

    /** Fields of a content that its parts carry on; all others stay in the message's metadata. */
    static final Set<String> CARRIED_ON = Set.of(
            "content_type",
            "parts",
            "text",
            "language",
            "thoughts",
            "result",
            "summary",
            "url",
            "domain",
            "title",
            "name",
            "user_profile",
            "user_instructions",
            "model_set_context",
            "output_str");

    private final JsonNode message;
    private final JsonNode content;
    private final MessageFrame frame;
    private final MediaParts media;
    /** Words that are in the parts, but not as they came. */
    private final List<String> said = new ArrayList<>();

    /** What surrounds the content: the tool a message is for or from, and the ids that pair a call with its result. */
    record MessageFrame(
            @Nullable String calls,
            @Nullable String answers,
            String nodeId,
            @Nullable String parentId) {}

    Content(JsonNode message, JsonNode content, MessageFrame frame, MediaParts media) {
        this.message = message;
        this.content = content;
        this.frame = frame;
        this.media = media;
    }

    List<String> said() {
        return said;
    }

    List<ContentPart> parts() {
        var type = textOr(content, "content_type", "text");
        return switch (type) {
            case "text", "multimodal_text" -> texts();
            case "code" -> List.of(code());
            case "execution_output", "tether_browsing_display", "citable_code_output", "computer_output" ->
                toolOutput();
            case "system_error" -> List.of(result(filled(content, "name"), textOr(content, "text", ""), true));
            case "tether_quote", "sonic_webpage" ->
                List.of(new ContentPart.Quote(
                        textOr(content, "text", ""), text(content, "title"), text(content, "url")));
            case "thoughts" -> thoughts();
            case "reasoning_recap" -> List.of(new ContentPart.Recap(textOr(content, "content", joinedParts())));
            case "user_editable_context", "model_editable_context", "model_set_context" -> context();
            default -> List.of(new ContentPart.Unknown(anyText(), type, content));
        };
    }

    private List<ContentPart> texts() {
        var parts = new ArrayList<ContentPart>();
        for (var part : givenParts()) {
            var words = Fields.asText(part);
            if (words == null) {
                if (!part.isNull()) {
                    parts.add(
                            frame.calls() != null && !part.has("content_type")
                                    ? call(part.toString(), part)
                                    : media.of(part));
                }
            } else if (!words.isEmpty()) {
                parts.add(words(words));
            }
        }
        if (parts.isEmpty() && filled(content, "text") != null) {
            parts.add(words(textOr(content, "text", "")));
        }
        return parts;
    }

    /** Some files have a single part without its list, and some the list as a text that is JSON once more. */
    private Collection<JsonNode> givenParts() {
        var given = content.get("parts");
        var plain = Fields.asText(given);
        if (given == null || given.isNull() || given.isArray()) {
            return Fields.elements(content, "parts");
        }
        var encoded = plain == null ? null : NestedJson.array(plain);
        if (plain != null && encoded != null) {
            said.add(plain);
            return encoded.values();
        }
        return List.of(given);
    }

    private ContentPart words(String words) {
        if (frame.calls() != null) {
            return encodedCall(words);
        }
        return frame.answers() == null
                ? Citations.resolve(words, Fields.object(message, "metadata"))
                : result(frame.answers(), words, false);
    }

    private ContentPart code() {
        var code = Objects.requireNonNullElseGet(filled(content, "text"), this::joinedParts);
        if (frame.calls() != null) {
            return encodedCall(code);
        }
        var language = filled(content, "language");
        return new ContentPart.Code(code, "unknown".equals(language) ? null : language);
    }

    private ContentPart encodedCall(String words) {
        var input = NestedJson.object(words);
        if (input != null) {
            said.add(words);
        }
        return call(words, input);
    }

    /** A canvas document or a picture's prompt is what the person asked for, not the JSON around it. */
    private ContentPart call(String words, @Nullable JsonNode input) {
        var meant = input == null
                ? null
                : Stream.of("content", "prompt")
                        .map(field -> filled(input, field))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new ContentPart.ToolCall(
                frame.nodeId(), String.valueOf(frame.calls()), meant == null ? words : meant, input);
    }

    private List<ContentPart> toolOutput() {
        var parts = new ArrayList<ContentPart>();
        parts.add(result(frame.answers(), allText(), false));
        var screenshot = Fields.object(content, "screenshot");
        if (screenshot != null) {
            parts.add(media.of(screenshot));
        }
        return parts;
    }

    /** ChatGPT has no call ids: a result's parent is its call. */
    private ContentPart.ToolResult result(@Nullable String name, String words, boolean error) {
        return new ContentPart.ToolResult(frame.parentId(), name, words, error, null);
    }

    /** A listing has its pages in one field and what they come to in another. */
    private String allText() {
        var all = Stream.of("text", "result", "summary", "output_str", "content")
                .map(field -> filled(content, field))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        said.addAll(all);
        return all.isEmpty() ? stateOrParts() : String.join("\n\n", all);
    }

    private List<ContentPart> thoughts() {
        var parts = new ArrayList<ContentPart>();
        for (var thought : Fields.elements(content, "thoughts")) {
            var alone = Fields.asText(thought);
            parts.add(
                    alone == null
                            ? new ContentPart.Reasoning(textOr(thought, "content", ""), filled(thought, "summary"))
                            : new ContentPart.Reasoning(alone, null));
        }
        if (parts.isEmpty() && !joinedParts().isEmpty()) {
            parts.add(new ContentPart.Reasoning(joinedParts(), null));
        }
        return parts;
    }

    private List<ContentPart> context() {
        var words = Stream.concat(
                        Stream.of("user_profile", "user_instructions", "model_set_context", "text")
                                .map(field -> filled(content, field)),
                        Stream.of(joinedParts()))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
        said.addAll(words);
        return List.of(new ContentPart.Context(String.join("\n\n", words)));
    }

    private String anyText() {
        return Stream.of("text", "result", "summary", "output_str", "content")
                .map(field -> filled(content, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::stateOrParts);
    }

    private String stateOrParts() {
        var state = Fields.object(content, "state");
        return state == null ? joinedParts() : textOr(state, "title", "") + " " + textOr(state, "url", "");
    }

    private String joinedParts() {
        var texts = givenParts().stream()
                .map(Fields::asText)
                .filter(Objects::nonNull)
                .toList();
        said.addAll(texts);
        return String.join("\n", texts);
    }
}
