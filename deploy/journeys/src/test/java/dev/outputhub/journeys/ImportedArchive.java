package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Archives in the providers' formats, made up for the journeys, and the way through the import. */
final class ImportedArchive {

    private ImportedArchive() {}

    /** A ChatGPT export: each conversation has a question, an answer and the mark in the middle of the answer. */
    static byte[] chatGpt(String mark, int conversations) {
        var export = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < conversations; i++) {
            export.add(conversation(mark, i));
        }
        return Api.JSON.writeValueAsBytes(export);
    }

    private static Map<String, Object> conversation(String mark, int number) {
        var id = mark + "-" + number;
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put(id + "-root", node(id + "-root", null, null));
        mapping.put(
                id + "-q", node(id + "-q", id + "-root", message(id + "-q", "user", "How do tides work? " + number)));
        mapping.put(
                id + "-a",
                node(
                        id + "-a",
                        id + "-q",
                        message(
                                id + "-a",
                                "assistant",
                                "The moon pulls at the oceans; zebrafinch " + mark.replace("-", "")
                                        + " sits in the middle of this sentence, and twice a day the water rises.")));
        var conversation = new LinkedHashMap<String, Object>();
        conversation.put("id", id);
        conversation.put("conversation_id", id);
        conversation.put("title", "Tides " + number);
        conversation.put("create_time", 1_760_000_000.25 + number);
        conversation.put("update_time", 1_760_000_100.5 + number);
        conversation.put("default_model_slug", "gpt-4o");
        conversation.put("current_node", id + "-a");
        conversation.put("mapping", mapping);
        return conversation;
    }

    private static Map<String, Object> node(String id, String parent, Object message) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", id);
        node.put("parent", parent);
        node.put("message", message);
        return node;
    }

    private static Map<String, Object> message(String id, String role, String text) {
        return Map.of(
                "id",
                id,
                "author",
                Map.of("role", role),
                "create_time",
                1_760_000_010.0,
                "content",
                Map.of("content_type", "text", "parts", List.of(text)),
                "status",
                "finished_successfully",
                "metadata",
                Map.of());
    }

    /** The same archive with white space behind it, which JSON allows. */
    static byte[] padded(byte[] archive, int size) {
        var padded = Arrays.copyOf(archive, size);
        Arrays.fill(padded, archive.length, size, (byte) ' ');
        return padded;
    }

    /** Uploads and waits for the end; the import as it is then. */
    static JsonNode importAs(Api api, String fileName, byte[] content) {
        return finished(api, start(api, fileName, content), Duration.ofMinutes(3));
    }

    static String start(Api api, String fileName, byte[] content) {
        var answer = api.upload("/api/v1/imports", fileName, content, Map.of("format", "auto"));
        assertThat(answer.status())
                .as("upload of %s: %s", fileName, answer.body())
                .isEqualTo(202);
        return answer.json().path("id").asString();
    }

    static JsonNode finished(Api api, String id, Duration patience) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions() // services may be down meanwhile: that is what some journeys are about
                .until(
                        () -> api.get("/api/v1/imports/" + id).json(),
                        state -> Set.of("completed", "failed")
                                .contains(state.path("state").asString()));
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
