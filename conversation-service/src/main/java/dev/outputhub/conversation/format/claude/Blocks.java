package dev.outputhub.conversation.format.claude;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.text;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Leftovers;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of one message: its content blocks, its flat text where these say nothing, then its files. */
final class Blocks {

    /** What the bulk export writes into {@code text} for blocks it has no words for. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(```\\s*)?This block is not supported on your current device yet\\.(\\s*```)?");

    private final JsonNode message;
    private final Remarks remarks;
    private final Tools tools;
    /** Words that are in the parts, but not as they came. */
    private final List<String> said = new ArrayList<>();
    /** What the blocks of text say. */
    private final StringBuilder spoken = new StringBuilder();

    private Blocks(JsonNode message, Remarks remarks) {
        this.message = message;
        this.remarks = remarks;
        this.tools = new Tools(said);
    }

    static Leftovers.Beside of(JsonNode message, Remarks remarks) {
        return new Blocks(message, remarks).read();
    }

    private Leftovers.Beside read() {
        var parts = parts();
        var leftOver = new Leftovers(parts).said(said);
        for (var field : List.of("text", "content", "attachments", "files", "files_v2")) {
            leftOver.lookIn(field, message.get(field));
        }
        if (Times.read(message.get("created_at")) == null) {
            leftOver.lookIn("created_at", message.get("created_at"));
        }
        return leftOver.seenIn(parts, "message");
    }

    private List<ContentPart> parts() {
        var parts = new ArrayList<ContentPart>();
        var content = message.get("content");
        var plain = Fields.asText(content);
        var encoded = plain == null ? null : NestedJson.blocks(plain);
        if (encoded != null) {
            said.add(plain);
        }
        blocks(encoded == null ? content : encoded).forEach(block -> parts.addAll(block(block)));
        var flat = textOr(message, "text", "");
        var words = PLACEHOLDER.matcher(flat).replaceAll("");
        if (plain != null && encoded == null && !plain.isBlank()) {
            // content that is no list is not what the interface shows where there is a text besides
            parts.addAll(
                    words.isBlank() || words.equals(plain)
                            ? tagged(plain)
                            : List.of(new ContentPart.Unknown(plain, "content", content)));
        }
        if (!words.isBlank() && parts.stream().noneMatch(Blocks::speaks)) {
            parts.addAll(0, tagged(words));
        }
        if (words.isBlank() || squeezed(words).contentEquals(squeezed(spoken))) {
            said.add(flat);
        }
        parts.addAll(new Files(message).parts());
        return parts;
    }

    private static Collection<JsonNode> blocks(@Nullable JsonNode content) {
        if (content == null || !content.isContainer()) {
            return List.of();
        }
        return content.isArray() ? content.values() : List.of(content);
    }

    private static boolean speaks(ContentPart part) {
        return part instanceof ContentPart.Text
                || part instanceof ContentPart.Artifact
                || part instanceof ContentPart.Audio;
    }

    private List<ContentPart> block(JsonNode block) {
        var plain = Fields.asText(block);
        if (plain != null || block.isNull()) {
            return plain == null || plain.isBlank() ? List.of() : tagged(plain);
        }
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
                .map(citation -> Objects.requireNonNullElse(Fields.object(citation, "details"), citation))
                .map(details -> new Citation(text(details, "title"), text(details, "url")))
                .filter(source -> source.title() != null || source.url() != null)
                .distinct()
                .toList();
        var parts = new ArrayList<>(tagged(words));
        if (!sources.isEmpty()) {
            var first = IntStream.range(0, parts.size())
                    .filter(at -> parts.get(at) instanceof ContentPart.Text)
                    .findFirst();
            if (first.isPresent()) {
                parts.set(
                        first.getAsInt(),
                        new ContentPart.Text(parts.get(first.getAsInt()).text(), null, sources));
            }
        }
        return parts;
    }

    private List<ContentPart> tagged(String words) {
        spoken.append(words);
        if (TaggedText.saysAll(words)) {
            said.add(words);
        }
        return TaggedText.parts(words);
    }

    private ContentPart thinking(JsonNode block) {
        var summaries = Fields.elements(block, "summaries").stream()
                .map(item -> filled(item, "summary"))
                .filter(Objects::nonNull)
                .toList();
        said.addAll(summaries);
        return new ContentPart.Reasoning(
                textOr(block, "thinking", ""), summaries.isEmpty() ? null : String.join("\n", summaries));
    }

    private ContentPart image(JsonNode block) {
        var source = Fields.object(block, "source");
        var data = textOr(source, "data", "");
        if (!data.isEmpty()) {
            remarks.add("The bytes of a picture inside a message were left out");
            said.add(data);
        }
        return new ContentPart.Image(
                "",
                filled(block, "file_name"),
                filled(block, "file_uuid"),
                source == null ? null : Fields.without(source, Set.of("data")));
    }

    private static String squeezed(CharSequence words) {
        var squeezed = new StringBuilder(words.length());
        words.chars().filter(one -> !Character.isWhitespace(one)).forEach(one -> squeezed.append((char) one));
        return squeezed.toString();
    }
}
