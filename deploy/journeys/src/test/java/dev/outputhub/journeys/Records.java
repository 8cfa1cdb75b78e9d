package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A record of each kind that belongs to one organisation.
 *
 * @param mark a word that stands in each of them
 * @param byCollection ids by the name of the collection in the paths
 */
record Records(String mark, Map<String, String> byCollection) {

    /** Of acme. */
    static Records create() {
        return createAs("owner@acme.test");
    }

    static Records createAs(String person) {
        return createAs(Api.as(person));
    }

    static Records createAs(Api owner) {
        var mark = "walk" + UUID.randomUUID().toString().replace("-", "");
        var records = new HashMap<String, String>();
        library(owner, mark, records);
        records.put("outputs", created(owner, "/api/v1/outputs", Map.of("title", mark, "content", "secret " + mark)));
        duplicates(owner, mark, records);
        secondVersions(owner, mark, records);
        records.put(
                "provider-connections",
                created(owner, "/api/v1/provider-connections", Map.of("name", mark, "provider", "demo")));
        records.put(
                "files",
                owner.upload("/api/v1/files", mark + ".txt", mark.getBytes(StandardCharsets.UTF_8), Map.of())
                        .json()
                        .path("id")
                        .asString());
        records.put("completions", asked(owner, "/api/v1/completions", mark, Map.of("model", "demo")));
        records.put(
                "comparisons", asked(owner, "/api/v1/comparisons", mark, Map.of("models", List.of("demo", "demo"))));
        webhook(owner, mark, records);
        archive(owner, mark, records);
        export(owner, records);
        members(owner, records);
        records.put("roles", created(owner, "/api/v1/roles", Map.of("name", mark, "scopes", List.of("outputs:read"))));
        var group = created(owner, "/api/v1/groups", Map.of("name", mark, "roles", List.of("viewer")));
        records.put("groups", group);
        // as directories call it; nobody stands for their users, since no request makes another
        records.put("Groups", group);
        var joined = owner.post("/api/v1/groups/" + group + "/members", Map.of("personId", records.get("members")));
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        records.put(
                "invitations",
                created(
                        owner,
                        "/api/v1/invitations",
                        Map.of("email", mark + "@walk.test", "roles", List.of("viewer"))));
        records.put("domains", created(owner, "/api/v1/domains", Map.of("name", mark + ".test")));
        records.put(
                "identity-providers",
                created(
                        owner,
                        "/api/v1/identity-providers",
                        Map.of(
                                "kind",
                                "oidc",
                                "name",
                                mark,
                                "discoveryUrl",
                                "http://localhost:9/.well-known/openid-configuration",
                                "clientId",
                                mark,
                                "clientSecret",
                                "secret " + mark)));
        records.put("audit", first(owner, "/api/v1/audit").path("id").asString());
        assertThat(records).allSatisfy((kind, id) -> assertThat(id).as(kind).isNotEmpty());
        return new Records(mark, Map.copyOf(records));
    }

    private static void library(Api owner, String mark, Map<String, String> records) {
        var prompt = owner.post("/api/v1/prompts", Map.of("title", mark, "template", "secret " + mark));
        assertThat(prompt.status()).as(prompt.body()).isEqualTo(201);
        var id = prompt.json().path("id").asString();
        records.put("prompts", id);
        records.put("by-slug", prompt.json().path("slug").asString());
        // whatever a walk before this one demanded
        var rule =
                owner.send("PUT", "/api/v1/label-rules/production", "{\"requiresQa\":false}", Map.of("If-Match", "*"));
        assertThat(rule.status()).as(rule.body()).isEqualTo(200);
        var published = owner.send(
                "PUT", "/api/v1/prompts/" + id + "/labels/production", "{\"version\":1}", Map.of("If-Match", "*"));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        records.put(
                "qa-activities",
                created(owner, "/api/v1/prompts/" + id + "/versions/1/qa-activities", Map.of("what", mark)));
        records.put("snippets", created(owner, "/api/v1/snippets", Map.of("title", mark, "text", "secret " + mark)));
        records.put(
                "saved-searches",
                created(
                        owner,
                        "/api/v1/saved-searches",
                        Map.of("name", mark, "kind", "output", "query", Map.of("sort", "title"), "shared", true)));
        records.put(
                "api-keys",
                created(owner, "/api/v1/api-keys", Map.of("name", mark, "scopes", List.of("outputs:read"))));
        records.put("agents", created(owner, "/api/v1/agents", Map.of("name", mark, "instructions", "secret " + mark)));
        var vocabulary = owner.post(
                "/api/v1/vocabularies",
                Map.of("key", mark, "name", mark, "appliesTo", List.of("output"), "cardinality", "many"));
        records.put("vocabularies", vocabulary.json().path("key").asString());
        records.put("terms", created(owner, "/api/v1/vocabularies/" + mark + "/terms", Map.of("name", mark)));
        records.put(
                "other terms", created(owner, "/api/v1/vocabularies/" + mark + "/terms", Map.of("name", "b" + mark)));
    }

    private static void duplicates(Api owner, String mark, Map<String, String> records) {
        Map<String, Object> twice = Map.of("title", mark, "content", "twice " + mark);
        var kept = created(owner, "/api/v1/outputs", twice);
        created(owner, "/api/v1/outputs", twice);
        records.put("kept outputs", kept);
        records.put(
                "duplicates",
                first(owner, "/api/v1/outputs/duplicates?outputId=" + kept)
                        .path("id")
                        .asString());
    }

    /** Made so that something can be compared and gone back to. */
    private static void secondVersions(Api owner, String mark, Map<String, String> records) {
        Map.of(
                        "prompts/%s/versions", Map.of("template", "more " + mark),
                        "agents/%s/versions", Map.of("instructions", "more " + mark),
                        "outputs/%s/edits", Map.of("content", "more " + mark))
                .forEach((path, body) -> {
                    var collection = path.substring(0, path.indexOf('/'));
                    var answer = owner.send(
                            "POST",
                            "/api/v1/" + path.formatted(records.get(collection)),
                            Api.JSON.writeValueAsString(body),
                            Map.of("If-Match", "*"));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                });
    }

    private static void webhook(Api owner, String mark, Map<String, String> records) {
        var webhook = created(
                owner,
                "/api/v1/webhooks",
                Map.of("url", "http://localhost:9/" + mark, "eventTypes", List.of("OutputCreated")));
        records.put("webhooks", webhook);
        var tried = owner.post("/api/v1/webhooks/" + webhook + "/test", Map.of());
        assertThat(tried.status()).as(tried.body()).isBetween(200, 299);
        var delivery = await("a delivery")
                .atMost(Duration.ofSeconds(30))
                .until(() -> first(owner, "/api/v1/webhooks/" + webhook + "/deliveries"), JsonNode::isObject);
        records.put("deliveries", delivery.path("id").asString());
    }

    private static void archive(Api owner, String mark, Map<String, String> records) {
        var imported = ImportedArchive.importAs(owner, "walk-" + mark + ".json", ImportedArchive.chatGpt(mark, 1));
        records.put("imports", imported.path("id").asString());
        var conversation = first(
                owner,
                "/api/v1/conversations?sort=-createdAt&importId="
                        + imported.path("id").asString());
        records.put("conversations", conversation.path("id").asString());
        records.put("messages", conversation.path("currentMessageId").asString());
        var notification = await("the news of the import")
                .atMost(Duration.ofSeconds(30))
                .until(() -> first(owner, "/api/v1/notifications"), JsonNode::isObject);
        records.put("notifications", notification.path("id").asString());
    }

    /** One that has ended, and so stays as it is. */
    private static void export(Api owner, Map<String, String> records) {
        var begun = owner.post("/api/v1/exports", Map.of("format", "json", "kinds", List.of("snippet")));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        var id = begun.json().path("id").asString();
        await("the export")
                .atMost(Duration.ofSeconds(30))
                .until(() -> owner.get("/api/v1/exports/" + id)
                        .json()
                        .path("state")
                        .asString()
                        .equals("completed"));
        records.put("exports", id);
    }

    /** Somebody whose role may be written without anybody losing theirs: the viewer where there is one. */
    private static void members(Api owner, Map<String, String> records) {
        var members = owner.get("/api/v1/members?limit=200").json().path("items");
        var chosen = members.path(0);
        for (var member : members) {
            if (member.path("email").asString("").startsWith("viewer@")) {
                chosen = member;
            }
        }
        records.put("members", chosen.path("id").asString());
    }

    private static JsonNode first(Api owner, String list) {
        var answer = owner.get(list);
        assertThat(answer.status()).as(list + answer.body()).isEqualTo(200);
        return answer.json().path("items").path(0);
    }

    private static String asked(Api owner, String path, String mark, Map<String, Object> models) {
        var body = new HashMap<String, Object>(models);
        body.put("messages", List.of(Map.of("role", "user", "content", mark)));
        var answer = owner.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("id").asString();
    }

    private static String created(Api api, String path, Map<String, Object> body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as("POST %s: %s", path, answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
