package dev.outputhub.launcher.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A report in a few lines. */
final class ReportLines {

    private static final List<String> KINDS = List.of("conversations", "messages", "outputs", "prompts", "files");
    private static final List<String> RESULTS = List.of("new", "updated", "unchanged", "skipped");

    private ReportLines() {}

    /** One for each kind of which there is any. */
    static List<String> counts(JsonNode counts) {
        var lines = new ArrayList<String>();
        for (var kind : KINDS) {
            var results = RESULTS.stream()
                    .filter(result -> counts.path(kind).path(result).asLong(0) > 0)
                    .map(result ->
                            FileImport.number(counts.path(kind).path(result).asLong(0)) + " " + result)
                    .toList();
            if (!results.isEmpty()) {
                lines.add(kind + ": " + String.join(", ", results));
            }
        }
        return lines;
    }

    static List<String> problems(JsonNode items) {
        return items.valueStream().map(ReportLines::problem).toList();
    }

    private static String problem(JsonNode item) {
        var title = Stream.of("title", "sourceId", "kind")
                .map(field -> item.path(field).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("record");
        var file = item.path("file").asString("");
        return (file.isBlank() || file.equals(title) ? title : file + " · " + title) + ": "
                + item.path("reason").asString("left out or changed");
    }
}
