package dev.outputhub.conversation.format.grok;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of one response. Files are named, their bytes lie elsewhere in the archive under other names. */
final class GrokParts {

    private GrokParts() {}

    static List<ContentPart> of(JsonNode response) {
        var parts = new ArrayList<ContentPart>();
        var thoughts = filled(response, "thinking_trace");
        if (thoughts != null) {
            parts.add(new ContentPart.Reasoning(thoughts, null));
        }
        var words = Fields.textOr(response, "message", "");
        if (!words.isEmpty()) {
            parts.add(new ContentPart.Text(words, null, sources(response)));
        }
        for (var file : Fields.elements(response, "file_attachments")) {
            parts.add(file(file));
        }
        for (var image : Fields.elements(response, "image_attachments")) {
            parts.add(new ContentPart.Image("", name(image), id(image), null));
        }
        for (var image : Fields.elements(response, "generated_image_urls")) {
            parts.add(new ContentPart.Image("", Fields.asText(image), null, null));
        }
        return parts;
    }

    private static List<Citation> sources(JsonNode response) {
        var cited = Fields.elements(response, "cited_web_search_results");
        return Stream.concat(cited.stream(), Fields.elements(response, "web_search_results").stream())
                .filter(source -> filled(source, "url") != null)
                .map(source -> new Citation(filled(source, "title"), filled(source, "url")))
                .distinct()
                .toList();
    }

    private static ContentPart file(JsonNode file) {
        return new ContentPart.File(
                "", name(file), id(file), filled(file, "mime_type"), Fields.number(file, "file_size"));
    }

    private static @Nullable String name(JsonNode file) {
        return Stream.of("file_name", "name", "fileName")
                .map(field -> Fields.textOr(file, field, ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Some exports list ids alone. */
    private static @Nullable String id(JsonNode file) {
        var plain = Fields.asText(file);
        return plain != null
                ? plain
                : Stream.of("asset_id", "file_id", "id")
                        .map(field -> Fields.textOr(file, field, ""))
                        .filter(id -> !id.isBlank())
                        .findFirst()
                        .orElse(null);
    }
}
