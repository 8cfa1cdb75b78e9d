package dev.outputhub.conversation.format.deepseek;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The parts of one message: fragments, or in the older shape one text and one line of thought. */
final class Fragments {

    private Fragments() {}

    static List<ContentPart> of(JsonNode message) {
        var parts = new ArrayList<ContentPart>();
        var sources = new ArrayList<>(sources(Fields.elements(message, "search_results")));
        for (var field : List.of("thinking_content", "reasoning_content")) {
            var thoughts = filled(message, field);
            if (thoughts != null) {
                parts.add(new ContentPart.Reasoning(thoughts, null));
            }
        }
        var words = textOr(message, "content", "");
        if (!words.isEmpty()) {
            parts.add(new ContentPart.Text(words, null, List.copyOf(sources)));
        }
        for (var fragment : Fields.elements(message, "fragments")) {
            sources.addAll(sources(Fields.elements(fragment, "results")));
            sources.addAll(sources(Fields.elements(fragment, "content")));
            parts.add(part(fragment, List.copyOf(sources)));
        }
        for (var file : Fields.elements(message, "files")) {
            parts.add(file(file));
        }
        return parts;
    }

    private static ContentPart part(JsonNode fragment, List<Citation> sources) {
        var type = textOr(fragment, "type", "").toUpperCase(Locale.ROOT);
        var words = textOr(fragment, "content", "");
        return switch (type) {
            case "REQUEST" -> new ContentPart.Text(words);
            case "RESPONSE", "TEMPLATE_RESPONSE", "TEXT" -> new ContentPart.Text(words, null, sources);
            case "THINK" -> new ContentPart.Reasoning(words, null);
            case "SEARCH", "TOOL_SEARCH" ->
                new ContentPart.ToolCall(null, "search", words, Fields.without(fragment, Set.of("type")));
            default -> new ContentPart.Unknown(words, type, fragment);
        };
    }

    private static List<Citation> sources(Collection<JsonNode> results) {
        return results.stream()
                .filter(result -> filled(result, "url") != null)
                .map(result -> new Citation(filled(result, "title"), filled(result, "url")))
                .toList();
    }

    private static ContentPart file(JsonNode file) {
        var name = filled(file, "file_name");
        return new ContentPart.File(
                textOr(file, "content", ""),
                name == null ? filled(file, "name") : name,
                filled(file, "id"),
                filled(file, "mime_type"),
                Fields.number(file, "file_size"));
    }
}
