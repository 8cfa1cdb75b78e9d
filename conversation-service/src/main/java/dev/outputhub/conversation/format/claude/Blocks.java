package dev.outputhub.conversation.format.claude;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.text;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of one message: its content blocks, its flat text where these say nothing, then its files. */
final class Blocks {

    /** What the bulk export writes into {@code text} for blocks it has no words for. */
    private static final String PLACEHOLDER = "This block is not supported on your current device yet.";

    private final JsonNode message;
    private final Remarks remarks;
    private final Tools tools = new Tools();

    private Blocks(JsonNode message, Remarks remarks) {
        this.message = message;
        this.remarks = remarks;
    }

    static List<ContentPart> of(JsonNode message, Remarks remarks) {
        return new Blocks(message, remarks).parts();
    }

    private List<ContentPart> parts() {
        var parts = new ArrayList<ContentPart>();
        var content = message.get("content");
        var plain = Fields.asText(content);
        var encoded = plain == null ? null : NestedJson.array(plain);
        blocks(encoded == null ? content : encoded).forEach(block -> parts.addAll(block(block)));
        var flat = textOr(message, "text", "");
        var words = flat.contains(PLACEHOLDER) ? "" : flat;
        if (plain != null && encoded == null) {
            // content that is no list is not what the interface shows where there is a text besides
            parts.addAll(
                    words.isBlank() || words.equals(plain)
                            ? TaggedText.parts(plain)
                            : List.of(new ContentPart.Unknown(plain, "content", content)));
        }
        if (!words.isBlank() && parts.stream().noneMatch(Blocks::speaks)) {
            parts.addAll(0, TaggedText.parts(words));
        }
        parts.addAll(files());
        return parts;
    }

    private static Collection<JsonNode> blocks(@Nullable JsonNode content) {
        return content != null && content.isArray() ? content.values() : List.of();
    }

    private static boolean speaks(ContentPart part) {
        return part instanceof ContentPart.Text
                || part instanceof ContentPart.Artifact
                || part instanceof ContentPart.Audio;
    }

    private List<ContentPart> block(JsonNode block) {
        var type = textOr(block, "type", "");
        var words = textOr(block, "text", "");
        return switch (type) {
            case "text" -> words.isEmpty() ? List.of() : words(block, words);
            case "thinking" -> List.of(thinking(block));
            case "redacted_thinking" -> List.of(new ContentPart.Reasoning("", "redacted"));
            case "tool_use", "server_tool_use" -> List.of(tools.call(block));
            case "tool_result", "web_search_tool_result" -> List.of(tools.result(block));
            case "voice_note" -> List.of(new ContentPart.Audio(words, null, null));
            case "image" -> List.of(image(block));
            default -> List.of(new ContentPart.Unknown(words, type, block));
        };
    }

    private List<ContentPart> words(JsonNode block, String words) {
        var sources = Fields.elements(block, "citations").stream()
                .map(citation -> Fields.object(citation, "details"))
                .filter(Objects::nonNull)
                .map(details -> new Citation(text(details, "title"), text(details, "url")))
                .distinct()
                .toList();
        return sources.isEmpty() ? TaggedText.parts(words) : List.of(new ContentPart.Text(words, null, sources));
    }

    private static ContentPart thinking(JsonNode block) {
        var summary = Fields.elements(block, "summaries").stream()
                .map(item -> filled(item, "summary"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new ContentPart.Reasoning(textOr(block, "thinking", ""), summary.isEmpty() ? null : summary);
    }

    private ContentPart image(JsonNode block) {
        var source = Fields.object(block, "source");
        if (textOr(source, "data", "").length() > 0) {
            remarks.add("The bytes of a picture inside a message were left out");
        }
        return new ContentPart.Image(
                "", filled(block, "file_name"), filled(block, "file_uuid"), Fields.without(source, Set.of("data")));
    }

    private List<ContentPart> files() {
        var files = new ArrayList<ContentPart>();
        for (var attachment : Fields.elements(message, "attachments")) {
            files.add(new ContentPart.File(
                    textOr(attachment, "extracted_content", ""),
                    filled(attachment, "file_name"),
                    filled(attachment, "id"),
                    filled(attachment, "file_type"),
                    Fields.number(attachment, "file_size")));
        }
        for (var file : Fields.elements(message, "files")) {
            files.add(named(file));
        }
        return files;
    }

    private static ContentPart named(JsonNode file) {
        var id = filled(file, "file_uuid");
        var name = filled(file, "file_name");
        return "image".equals(text(file, "file_kind"))
                ? new ContentPart.Image("", name, id, null)
                : new ContentPart.File("", name, id, null, null);
    }
}
