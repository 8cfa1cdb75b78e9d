package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ways round a permission that one does not hold, and round what is somebody else's own in the same organisation. */
class ScopeWaysJourneyTests {

    private static final Api OWNER = Api.as("owner@acme.test");
    private static final Api EDITOR = Api.as("editor@acme.test");
    private static final Api REVIEWER = Api.as("reviewer@acme.test");
    private static final Api VIEWER = Api.as("viewer@acme.test");
    private static final List<String> ROLES = List.of("viewer", "reviewer", "editor", "admin");
    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

    private static ApiDocument document;
    private static Records records;

    @BeforeAll
    static void create() {
        document = ApiDocument.read();
        records = Records.create();
    }

    /** A body that is right in everything opens nothing either. */
    @Test
    void whoLacksTheScopeIsRefusedWithAValidBodyToo() {
        var bodies = new ValidBodies(document, records);
        var before = versions();
        var passed = new ArrayList<String>();
        int walked = 0;
        for (var role : ROLES) {
            var person = Api.as(role + "@acme.test");
            var held = scopes(person);
            for (var operation : document.operations()) {
                if (held.contains(operation.scope())) {
                    continue;
                }
                var body = bodies.of(operation).map(Object::toString).orElse(null);
                var answer =
                        person.head(operation.method(), operation.address(records.byCollection()), body, ANY_VERSION);
                walked++;
                if (answer.status() != 403 && !operation.multipart()) {
                    passed.add(role + " " + operation + ": " + answer.status());
                }
            }
        }
        System.out.printf("%n%d requests of people who lack the scope%n", walked);
        assertThat(passed).isEmpty();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void termsAreMadeOnlyByThoseWhoMayMakeThem() {
        var output = made(REVIEWER, "/api/v1/outputs", Map.of("content", "Low water at noon"));
        var message = "/api/v1/messages/" + records.byCollection().get("messages") + "/outputs";
        var name = "round " + UUID.randomUUID();
        var terms = Map.of("tags", List.of(name));
        var naming = Map.of("terms", terms, "createMissingTerms", true);
        var capture = new HashMap<String, Object>(naming);
        capture.put("content", "High water at six");
        var ids = List.of(output);
        for (var answer : List.of(
                REVIEWER.post("/api/v1/outputs", capture),
                patch(REVIEWER, "/api/v1/outputs/" + output, naming),
                REVIEWER.post(
                        "/api/v1/outputs/batch", Map.of("ids", ids, "addTerms", terms, "createMissingTerms", true)),
                REVIEWER.post("/api/v1/outputs/batch", Map.of("ids", ids, "set", naming)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
        // refused by the owner of outputs, who knows no person here
        assertThat(REVIEWER.post(message, naming).status()).isIn(403, 422);
        var mentioned = REVIEWER.post("/api/v1/outputs", Map.of("content", "Ebb", "model", name));
        assertThat(mentioned.status()).isEqualTo(201);
        assertThat(mentioned.json().at("/terms/llms").isNull()).isTrue();
        for (var vocabulary : List.of("tags", "llms")) {
            var found =
                    OWNER.get("/api/v1/vocabularies/" + vocabulary + "/terms?limit=200&q=" + name.replace(' ', '+'));
            assertThat(found.status()).as(found.body()).isEqualTo(200);
            assertThat(found.body()).as(vocabulary).doesNotContain(name);
        }
    }

    @Test
    void nothingIsDeletedOrPublishedByAnotherDoor() {
        var output = made(REVIEWER, "/api/v1/outputs", Map.of("content", "Neap tide"));
        var ids = List.of(output);
        for (var change : List.of("delete", "restore")) {
            assertThat(REVIEWER.post("/api/v1/outputs/batch", Map.of("ids", ids, change, true))
                            .status())
                    .isEqualTo(403);
        }
        var set = Map.of("deletedAt", "2020-01-01T00:00:00Z", "deleted", true, "purge", true);
        REVIEWER.post("/api/v1/outputs/batch", Map.of("ids", ids, "set", set));
        REVIEWER.post("/api/v1/outputs/batch", Map.of("ids", ids, "purge", true));
        patch(REVIEWER, "/api/v1/outputs/" + output, set);
        var kept = OWNER.get("/api/v1/outputs/" + output);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().path("deletedAt").isNull()).isTrue();

        var prompt = "/api/v1/prompts/" + records.byCollection().get("prompts");
        patch(EDITOR, prompt, Map.of("labels", Map.of("production", 7, "stolen", 1), "currentVersion", 7));
        EDITOR.post(
                "/api/v1/prompts/batch",
                Map.of(
                        "ids",
                        List.of(records.byCollection().get("prompts")),
                        "set",
                        Map.of("labels", Map.of("stolen", 1))));
        EDITOR.post(prompt + "/versions", Map.of("template", "Ebb", "labels", List.of("stolen"), "label", "stolen"));
        assertThat(OWNER.get(prompt).json().path("labels").propertyNames()).containsExactly("production");
    }

    @Test
    void nobodyRaisesThemselves() {
        var admin = Api.as("admin@acme.test");
        var self =
                "/api/v1/members/" + admin.get("/api/v1/me").json().path("id").asString();
        assertThat(patch(admin, self, Map.of("role", "owner")).status()).isEqualTo(403);
        assertThat(patch(EDITOR, self, Map.of("role", "viewer")).status()).isEqualTo(403);
        var preferences = Map.of("scopes", List.of("audit:redact"), "roles", List.of("owner"), "role", "owner");
        VIEWER.send("PUT", "/api/v1/me/preferences", Api.JSON.writeValueAsString(preferences), ANY_VERSION);
        assertThat(scopes(VIEWER)).doesNotContain("audit:redact");
        assertThat(VIEWER.get("/api/v1/audit").status()).isEqualTo(403);
        VIEWER.send("PUT", "/api/v1/me/preferences", "{}", ANY_VERSION);
    }

    @Test
    void aProvidersKeyIsInNoAnswer() {
        var key = "sk-" + UUID.randomUUID();
        var body = Map.of(
                "name",
                key.substring(3, 20),
                "provider",
                "openai",
                "endpoint",
                "http://localhost:9/v1",
                "key",
                key,
                "defaultModel",
                "m" + key);
        var connection = OWNER.post("/api/v1/provider-connections", Map.copyOf(body));
        assertThat(connection.status()).as(connection.body()).isEqualTo(201);
        var address =
                "/api/v1/provider-connections/" + connection.json().path("id").asString();
        var model = "m" + key;
        var answers = new ArrayList<>(List.of(
                connection,
                OWNER.get(address),
                OWNER.post(address + "/test", Map.of()),
                patch(OWNER, address, Map.of("defaultModel", "m")),
                // elsewhere the key would be sent to whoever listens there
                patch(OWNER, address, Map.of("endpoint", "http://localhost:10/v1"))));
        for (var person : List.of(OWNER, EDITOR)) {
            answers.add(person.get("/api/v1/provider-connections?limit=200"));
            answers.add(person.get("/api/v1/models"));
            answers.add(person.get("/api/v1/completions?limit=50"));
        }
        answers.add(OWNER.get("/api/v1/audit?limit=100"));
        assertThat(answers.get(4).status()).isEqualTo(422);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.body().replace(model, "")).doesNotContain(key));
    }

    @Test
    void whatIsAPersonsOwnStaysThatPersons() {
        var owners = "/api/v1/notifications/" + records.byCollection().get("notifications");
        assertThat(OWNER.get("/api/v1/notifications?limit=200").body())
                .contains(records.byCollection().get("notifications"));
        for (var other : List.of(VIEWER, EDITOR)) {
            assertThat(patch(other, owners, Map.of("read", true)).status()).isEqualTo(404);
            assertThat(other.get("/api/v1/notifications?limit=200").body())
                    .doesNotContain(records.byCollection().get("notifications"));
        }

        var colour = "colour-" + UUID.randomUUID();
        OWNER.send("PUT", "/api/v1/me/preferences", "{\"colour\":\"" + colour + "\"}", ANY_VERSION);
        assertThat(OWNER.get("/api/v1/me/preferences").body()).contains(colour);
        assertThat(VIEWER.get("/api/v1/me/preferences").body()).doesNotContain(colour);
        assertThat(VIEWER.get("/api/v1/me").body()).doesNotContain(colour);

        for (var list : List.of("outputs", "prompts", "agents", "conversations")) {
            var record = "/api/v1/" + list + "/" + records.byCollection().get(list);
            assertThat(OWNER.send("PUT", record + "/favourite", null, Map.of()).status())
                    .isEqualTo(204);
            assertThat(VIEWER.get(record).json().path("favourite").asBoolean())
                    .as(list)
                    .isFalse();
            assertThat(VIEWER.get("/api/v1/" + list + "?favourite=true&limit=200")
                            .body())
                    .doesNotContain(records.byCollection().get(list));
        }

        var repeated = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"title\":\"Spring tide\",\"content\":\"" + colour + "\"}";
        var first = OWNER.send("POST", "/api/v1/outputs", body, repeated)
                .json()
                .path("id")
                .asString();
        for (var other : List.of(EDITOR, REVIEWER, Api.as("owner@globex.test"))) {
            var answer = other.send("POST", "/api/v1/outputs", body, repeated);
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("id").asString()).isNotEqualTo(first);
        }
    }

    /** Of confidential records the trail, the one place that more people than their readers keep for ever, tells no contents. */
    @Test
    void confidentialWordsAreNotInTheTrail() {
        var word = "whisper" + UUID.randomUUID().toString().replace("-", "");
        var terms = Map.of("data-sensitivity", "confidential");
        var made = List.of(
                made(OWNER, "/api/v1/outputs", Map.of("title", word, "content", word, "notes", word, "terms", terms)),
                made(OWNER, "/api/v1/prompts", Map.of("title", word, "template", word, "notes", word, "terms", terms)),
                made(OWNER, "/api/v1/agents", Map.of("name", word, "instructions", word, "terms", terms)));
        var conversation = records.byCollection().get("conversations");
        assertThat(patch(OWNER, "/api/v1/conversations/" + conversation, Map.of("title", word, "terms", terms))
                        .status())
                .isEqualTo(200);
        for (var id : List.of(made.get(0), made.get(1), made.get(2), conversation)) {
            var trail = await("the entry of " + id)
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> OWNER.get("/api/v1/audit?recordId=" + id),
                            it -> !it.json().path("items").isEmpty());
            assertThat(trail.body()).doesNotContain(word);
        }
    }

    private static Map<String, String> versions() {
        var versions = new HashMap<String, String>();
        for (var list : List.of(
                "outputs", "prompts", "agents", "snippets", "conversations", "provider-connections", "webhooks")) {
            var id = records.byCollection().get(list);
            versions.put(
                    list,
                    OWNER.get("/api/v1/" + list + "/" + id)
                            .json()
                            .path("version")
                            .asString());
        }
        return versions;
    }

    private static List<String> scopes(Api person) {
        var scopes = person.get("/api/v1/me").json().path("scopes");
        return StreamSupport.stream(scopes.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static Api.Answer patch(Api person, String address, Object patch) {
        return person.send("PATCH", address, Api.JSON.writeValueAsString(patch), ANY_VERSION);
    }

    private static String made(Api person, String list, Map<String, Object> body) {
        var answer = person.post(list, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
