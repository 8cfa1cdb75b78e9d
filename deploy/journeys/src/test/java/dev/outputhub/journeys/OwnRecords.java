package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A record of each kind that belongs to acme.
 *
 * @param mark a word that stands in each of them
 * @param byCollection ids by the name of the collection in the paths
 */
record OwnRecords(String mark, Map<String, String> byCollection) {

    static OwnRecords create() {
        var owner = Api.as("owner@acme.test");
        var mark = "walk" + UUID.randomUUID().toString().replace("-", "");
        var records = new HashMap<String, String>();
        records.put("outputs", created(owner, "/api/v1/outputs", Map.of("title", mark, "content", "secret " + mark)));
        records.put("prompts", created(owner, "/api/v1/prompts", Map.of("title", mark, "template", "secret " + mark)));
        records.put("snippets", created(owner, "/api/v1/snippets", Map.of("title", mark, "text", "secret " + mark)));
        records.put("agents", created(owner, "/api/v1/agents", Map.of("name", mark, "instructions", "secret " + mark)));
        records.put(
                "webhooks",
                created(
                        owner,
                        "/api/v1/webhooks",
                        Map.of("url", "http://localhost:9/" + mark, "eventTypes", List.of("OutputCreated"))));
        records.put(
                "provider-connections",
                created(owner, "/api/v1/provider-connections", Map.of("name", mark, "provider", "demo")));
        records.put(
                "vocabularies",
                owner.post(
                                "/api/v1/vocabularies",
                                Map.of(
                                        "key",
                                        mark,
                                        "name",
                                        mark,
                                        "appliesTo",
                                        List.of("output"),
                                        "cardinality",
                                        "many"))
                        .json()
                        .path("key")
                        .asString());
        records.put("terms", created(owner, "/api/v1/vocabularies/" + mark + "/terms", Map.of("name", mark)));
        records.put(
                "files",
                owner.upload("/api/v1/files", mark + ".txt", mark.getBytes(StandardCharsets.UTF_8), Map.of())
                        .json()
                        .path("id")
                        .asString());
        records.put("completions", asked(owner, mark));
        var imported = ImportedArchive.importAs(owner, "walk-" + mark + ".json", ImportedArchive.chatGpt(mark, 1));
        records.put("imports", imported.path("id").asString());
        var conversation = owner.get("/api/v1/conversations?limit=1&sort=-createdAt")
                .json()
                .path("items")
                .path(0);
        records.put("conversations", conversation.path("id").asString());
        records.put("messages", conversation.path("currentMessageId").asString());
        assertThat(records).allSatisfy((kind, id) -> assertThat(id).as(kind).isNotEmpty());
        return new OwnRecords(mark, records);
    }

    private static String asked(Api owner, String mark) {
        var answer = owner.post(
                "/api/v1/completions",
                Map.of("model", "demo", "messages", List.of(Map.of("role", "user", "content", mark))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("id").asString();
    }

    private static String created(Api api, String path, Map<String, Object> body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as("POST %s: %s", path, answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
