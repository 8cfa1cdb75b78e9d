package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An import that has ended, with every line of its report. */
record ImportReport(JsonNode ended, List<JsonNode> items) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Uploads and waits for the end. */
    static ImportReport of(Api api, String fileName, byte[] content) {
        var id = ImportedArchive.start(api, fileName, content);
        var ended = ImportedArchive.finished(api, id, PATIENCE);
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var answer = api.get("/api/v1/imports/" + id + "/items?limit=200" + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json().path("items").forEach(items::add);
            var next = answer.json().path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return new ImportReport(ended, List.copyOf(items));
    }

    String id() {
        return ended.path("id").asString();
    }

    String state() {
        return ended.path("state").asString();
    }

    String reason() {
        return ended.path("reason").asString("");
    }

    int problems() {
        return ended.path("problems").asInt();
    }

    /** @param result new, updated, unchanged or skipped */
    int count(String column, String result) {
        return ended.at("/counts/" + column + "/" + result).asInt();
    }

    /** What is here after it, whether it was before or not. */
    int taken(String column) {
        return count(column, "new") + count(column, "updated") + count(column, "unchanged");
    }

    /** All that it says in words, for what has to be named somewhere. */
    String words() {
        var words = new StringBuilder(reason());
        items.forEach(item -> words.append('\n')
                .append(item.path("file").asString(""))
                .append(": ")
                .append(item.path("title").asString(""))
                .append(": ")
                .append(item.path("reason").asString("")));
        return words.toString();
    }

    /** The record of the line that tells of this id of the source. */
    String recordOf(String sourceId) {
        return items.stream()
                .filter(item -> item.path("sourceId").asString("").equals(sourceId))
                .map(item -> item.path("recordId").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(sourceId + " is not among " + items));
    }

    @Override
    public String toString() {
        return ended + "\n" + words();
    }
}
