package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner of another organisation, who holds every scope, asks after our records in ways that name no address of theirs. */
class OtherOrganizationJourneyTests {

    private static final Api STRANGER = Api.as("owner@globex.test");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Records ours;

    @BeforeAll
    static void create() {
        ours = Records.ofAcme();
    }

    @Test
    void searchFindsNothingOfOurs() {
        var found = STRANGER.get("/api/v1/search?q=" + ours.mark());
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").size()).as(found.body()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outputs",
                "prompts",
                "snippets",
                "agents",
                "conversations",
                "imports",
                "exports",
                "files",
                "webhooks",
                "provider-connections",
                "completions",
                "vocabularies",
                "notifications",
                "audit"
            })
    void listsShowNothingOfOurs(String collection) {
        var list = STRANGER.get("/api/v1/" + collection + "?limit=200");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).doesNotContain(ours.mark());
        ours.byCollection().values().forEach(id -> assertThat(list.body()).doesNotContain(id));
    }

    @ParameterizedTest
    @CsvSource({
        "outputs, promptId, prompts",
        "outputs, agentId, agents",
        "outputs, conversationId, conversations",
        "outputs, messageId, messages",
        "outputs, importId, imports",
        "agents, promptId, prompts",
    })
    void filtersByOurRecordsFindNothing(String collection, String filter, String kind) {
        var answer = STRANGER.get("/api/v1/%s?%s=%s"
                .formatted(collection, filter, ours.byCollection().get(kind)));
        var absent = STRANGER.get("/api/v1/%s?%s=%s".formatted(collection, filter, UUID.randomUUID()));
        assertSame(answer, absent);
    }

    @ParameterizedTest
    @CsvSource({"promptId, prompts", "agentId, agents", "conversationId, conversations", "messageId, messages"})
    void outputsCannotReferToOurRecords(String field, String kind) {
        assertSame(
                output(Map.of(field, ours.byCollection().get(kind))),
                output(Map.of(field, UUID.randomUUID().toString())));
    }

    @Test
    void termsOfOursCannotBeAssigned() {
        assertSame(
                output(Map.of(
                        "terms", Map.of("tags", List.of(ours.byCollection().get("terms"))))),
                output(Map.of("terms", Map.of("tags", List.of(UUID.randomUUID().toString())))));
    }

    @ParameterizedTest
    @CsvSource({"promptId, prompts", "conversationId, conversations"})
    void modelsCannotBePromptedWithOurRecords(String field, String kind) {
        assertSame(
                completion(Map.of(field, ours.byCollection().get(kind))),
                completion(Map.of(field, UUID.randomUUID().toString())));
    }

    /** Search, the stream, the bell and webhooks of somebody who belongs to both. */
    @Test
    void whoBelongsToTwoFindsAndIsToldInEachWhatIsOfItAlone() {
        var home = SecondHome.found();
        var here = Api.as(SecondHome.OWNER);
        var person = here.get("/api/v1/me").json().path("id").asString();
        var webhook = made(
                home.owner(),
                "/api/v1/webhooks",
                Map.of("url", "http://localhost:9/" + home.slug(), "eventTypes", List.of("OutputCreated")));
        var told = new ConcurrentLinkedQueue<String>();
        var streams = new CopyOnWriteArrayList<Stream<String>>();
        Thread.startVirtualThread(() -> follow(home.owner(), "there ", told, streams));
        Thread.startVirtualThread(() -> follow(here, "here ", told, streams));
        try {
            await("both streams to be open").atMost(PATIENCE).until(() -> streams.size() == 2);

            var word = "ebb" + UUID.randomUUID().toString().replace("-", "");
            var ofHere = made(Api.as("owner@acme.test"), "/api/v1/outputs", assigned(word + "h", person));
            var ofThere = made(home.editor(), "/api/v1/outputs", assigned(word + "t", person));
            var both = List.of(here, home.owner());
            for (var place : both) {
                var own = place == here ? ofHere : ofThere;
                var others = place == here ? ofThere : ofHere;
                for (var look : List.of(
                        "/api/v1/search?q=" + word + (place == here ? "h" : "t"), "/api/v1/notifications?limit=200")) {
                    await(look)
                            .atMost(PATIENCE)
                            .untilAsserted(
                                    () -> assertThat(place.get(look).body()).contains(own));
                }
                // what is spelled almost so is found, of one's own
                assertThat(place.get("/api/v1/search?q=" + word + (place == here ? "t" : "h"))
                                .body())
                        .doesNotContain(others);
                assertThat(place.get("/api/v1/notifications?limit=200").body()).doesNotContain(others);
                assertThat(place.get("/api/v1/outputs/" + others).status()).isEqualTo(404);
            }
            await("both to be told")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(told)
                            .anyMatch(line -> line.startsWith("here ") && line.contains(ofHere))
                            .anyMatch(line -> line.startsWith("there ") && line.contains(ofThere)));
            assertThat(told)
                    .noneMatch(line -> line.startsWith("here ") && line.contains(ofThere))
                    .noneMatch(line -> line.startsWith("there ") && line.contains(ofHere));
            // the other was told first, and would be there by now
            var deliveries = "/api/v1/webhooks/" + webhook + "/deliveries?limit=200";
            await("the delivery")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(home.owner()
                                    .get(deliveries)
                                    .json()
                                    .path("items")
                                    .size())
                            .isEqualTo(1));
            var delivery = home.owner()
                    .get(deliveries)
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asString();
            assertThat(home.owner()
                            .get("/api/v1/webhooks/" + webhook + "/deliveries/" + delivery)
                            .body())
                    .doesNotContain(ofHere);
        } finally {
            streams.forEach(Stream::close);
            home.leave();
        }
    }

    private static void follow(Api person, String where, Queue<String> told, List<Stream<String>> streams) {
        var lines = person.lines("/api/v1/notifications/stream");
        streams.add(lines);
        try (lines) {
            lines.forEach(line -> told.add(where + line));
        } catch (UncheckedIOException closed) {
            // by the test, which has seen enough
        }
    }

    private static Map<String, Object> assigned(String word, String person) {
        return Map.of("title", word, "content", word, "assigneeId", person);
    }

    private static String made(Api api, String path, Map<String, Object> body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Api.Answer output(Map<String, Object> reference) {
        var body = new HashMap<String, Object>(reference);
        body.put("title", "Ours or not");
        body.put("content", "text");
        return STRANGER.post("/api/v1/outputs", body);
    }

    private static Api.Answer completion(Map<String, Object> reference) {
        var body = new HashMap<String, Object>(reference);
        body.put("model", "demo");
        body.put("messages", List.of(Map.of("role", "user", "content", "Hello")));
        return STRANGER.post("/api/v1/completions", body);
    }

    private static void assertSame(Api.Answer answer, Api.Answer absent) {
        assertThat(answer.status()).as(answer.body() + absent.body()).isEqualTo(absent.status());
        assertThat(answer.status()).isLessThan(500);
        assertThat(EndpointWalkJourneyTests.neutral(answer.body()))
                .isEqualTo(EndpointWalkJourneyTests.neutral(absent.body()));
        assertThat(answer.body()).doesNotContain(ours.mark());
    }
}
