package dev.outputhub.conversation.format.perplexity;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer of one entry with its sources: said plainly, in blocks, or in JSON inside a text. */
final class Answers {

    private Answers() {}

    static List<ContentPart> of(JsonNode entry) {
        var sources = new ArrayList<Citation>();
        for (var field : List.of("sources", "web_results", "citations")) {
            Fields.elements(entry, field).forEach(source -> add(sources, source));
        }
        var words = Fields.filled(entry, "answer");
        var blocks = Fields.elements(entry, "blocks");
        for (var block : blocks) {
            Fields.elements(Fields.object(block, "web_result_block"), "web_results")
                    .forEach(source -> add(sources, source));
            var said = Fields.filled(Fields.object(block, "markdown_block"), "answer");
            words = words == null ? said : words;
        }
        words = words == null ? ofSteps(entry, sources) : words;
        return words == null
                ? List.of()
                : List.of(new ContentPart.Text(
                        words, null, sources.stream().distinct().toList()));
    }

    /** The text of an entry may be a list of steps written as JSON, the last of which holds the answer, as JSON again. */
    private static @Nullable String ofSteps(JsonNode entry, List<Citation> sources) {
        var text = Fields.filled(entry, "text");
        var steps = text == null ? null : NestedJson.array(text);
        if (steps == null) {
            return text;
        }
        String words = null;
        for (var step : steps.values()) {
            var answer = Fields.filled(Fields.object(step, "content"), "answer");
            var inner = answer == null ? null : NestedJson.object(answer);
            if (inner != null) {
                Fields.elements(inner, "web_results").forEach(source -> add(sources, source));
                words = Fields.filled(inner, "answer");
            } else if (answer != null) {
                words = answer;
            }
        }
        return words == null ? text : words;
    }

    private static void add(List<Citation> sources, JsonNode source) {
        var plain = Fields.asText(source);
        var address = plain == null ? first(source, "url", "link") : plain;
        if (address != null) {
            sources.add(new Citation(first(source, "title", "name"), address));
        }
    }

    static @Nullable String first(@Nullable JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> Fields.filled(node, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
