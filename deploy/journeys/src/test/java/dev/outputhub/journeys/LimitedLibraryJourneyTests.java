package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The owner, who may do everything and is in no group, looks everywhere for an output of a library that is open to a group alone. */
class LimitedLibraryJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LIBRARIES = "/api/v1/vocabularies/output-libraries/terms";

    /** Letters and figures in one word, so that each search takes it as it is. */
    private static final String MARK =
            "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

    private static final Api OUTSIDER = Api.as("owner@acme.test");
    private static final Api MEMBER = Api.as("editor@acme.test");

    private static String group;
    private static String library;
    private static String webhook;
    private static String output;
    private static String file;

    @BeforeAll
    static void closeALibraryAndPutAnOutputIntoIt() {
        var name = "board " + UUID.randomUUID().toString().substring(0, 8);
        group = made(OUTSIDER, "/api/v1/groups", Map.of("name", name));
        var member = MEMBER.get("/api/v1/me").json();
        made(OUTSIDER, "/api/v1/groups/" + group + "/members", Map.of("personId", text(member, "id")));
        library = made(OUTSIDER, LIBRARIES, Map.of("name", name, "groups", List.of(group)));
        webhook = made(
                OUTSIDER,
                "/api/v1/webhooks",
                Map.of("url", "http://localhost:9/closed", "eventTypes", List.of("OutputCreated", "OutputUpdated")));
        var captured = Map.of(
                "title",
                "About " + MARK,
                "content",
                "Nobody else knows " + MARK,
                "assigneeId",
                text(OUTSIDER.get("/api/v1/me").json(), "id"),
                "terms",
                Map.of("output-libraries", List.of(library)));
        // refused until the membership is in the token
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = MEMBER.post("/api/v1/outputs", captured);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            output = text(answer.json(), "id");
        });
        made(MEMBER, "/api/v1/outputs/" + output + "/edits", Map.of("content", "Edited " + MARK));
        var uploaded = MEMBER.upload(
                "/api/v1/files",
                MARK + ".txt",
                ("In a file " + MARK).getBytes(StandardCharsets.UTF_8),
                Map.of("recordKind", "output", "recordId", output));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        file = text(uploaded.json(), "id");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(MEMBER.get("/api/v1/search?q=" + MARK).body())
                                .contains(output));
    }

    @AfterAll
    static void openIt() {
        if (library != null) {
            change(LIBRARIES + "/" + library, Map.of("groups", List.of()));
            OUTSIDER.send("DELETE", "/api/v1/groups/" + group, null, Map.of("If-Match", "*"));
            OUTSIDER.send("DELETE", "/api/v1/webhooks/" + webhook, null, Map.of("If-Match", "*"));
        }
    }

    @Test
    void noListAndNoSearchShowsAnything() {
        var lists = ApiDocument.read().operations().stream()
                .filter(it -> it.method().equals("GET") && !it.hasVariables())
                .filter(it -> it.parameters(Operation.In.QUERY).stream()
                        .anyMatch(query -> query.name().equals("cursor")))
                .map(it -> it.path() + (it.path().endsWith("/search") ? "?q=" + MARK : "?limit=200"))
                .toList();
        assertThat(lists).hasSizeGreaterThan(15);
        for (var list : lists) {
            var answer = OUTSIDER.get(list);
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.body()).as(list).doesNotContain(MARK);
            // that something was done to it is no secret to whoever watches over the organisation, nor that it is
            // theirs to
            // review, nor what they asked an export for
            if (!list.matches(".*/(audit|notifications|exports)\\b.*")) {
                assertThat(answer.body()).as(list).doesNotContain(output).doesNotContain(file);
            }
        }
        for (var query : List.of(
                "/api/v1/outputs?q=" + MARK,
                "/api/v1/outputs?deleted=any&limit=200",
                "/api/v1/outputs?terms.output-libraries=" + library,
                "/api/v1/audit?limit=200&recordId=" + output)) {
            assertThat(OUTSIDER.get(query).body()).as(query).doesNotContain(MARK);
        }
        assertThat(MEMBER.get("/api/v1/outputs?terms.output-libraries=" + library)
                        .body())
                .contains(output);
    }

    @Test
    void neitherItNorItsPartsAreThere() {
        for (var path : List.of(
                "/api/v1/outputs/" + output,
                "/api/v1/outputs/" + output + "/edits",
                "/api/v1/outputs/" + output + "/diff?to=1",
                "/api/v1/files/" + file,
                "/api/v1/files/" + file + "/content")) {
            assertThat(OUTSIDER.get(path).status()).as(path).isEqualTo(404);
            assertThat(MEMBER.get(path).status()).as(path).isLessThan(400);
        }
    }

    @Test
    void noCountHoldsIt() {
        assertThat(count(OUTSIDER)).isZero();
        assertThat(count(MEMBER)).isOne();
    }

    @Test
    void noExportHoldsIt() {
        assertThat(exported(OUTSIDER)).isZero();
        assertThat(exported(MEMBER)).isOne();
    }

    @Test
    void noWebhookHearsOfIt() {
        var open = made(MEMBER, "/api/v1/outputs", Map.of("content", "for everybody"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries()).contains(open));
        assertThat(deliveries()).doesNotContain(output).doesNotContain(MARK);
    }

    /** The bodies of all that was sent or is to be. */
    private static String deliveries() {
        var of = "/api/v1/webhooks/" + webhook + "/deliveries";
        return OUTSIDER.get(of + "?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(delivery -> OUTSIDER.get(of + "/" + text(delivery, "id")).body())
                .collect(Collectors.joining());
    }

    private static int count(Api person) {
        return person.get(LIBRARIES + "/" + library + "?count=true")
                .json()
                .path("count")
                .asInt(-1);
    }

    private static int exported(Api person) {
        var id = text(
                person.post(
                                "/api/v1/exports",
                                Map.of(
                                        "format",
                                        "json",
                                        "kinds",
                                        List.of("output"),
                                        "filters",
                                        Map.of("output", "id=" + output)))
                        .json(),
                "id");
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> person.get("/api/v1/exports/" + id).json(),
                        export -> text(export, "state").equals("completed"))
                .path("counts")
                .path("output")
                .asInt(0);
    }

    private static String made(Api person, String path, Object body) {
        var answer = person.post(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return text(answer.json(), "id");
    }

    private static void change(String path, Object patch) {
        var answer = OUTSIDER.send("PATCH", path, Api.JSON.writeValueAsString(patch), Map.of("If-Match", "*"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
