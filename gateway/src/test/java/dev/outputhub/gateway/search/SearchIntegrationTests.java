package dev.outputhub.gateway.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@GatewayTest
class SearchIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HITS = "/api/v1/search-hits";

    /** As the owners sort. */
    private static final Comparator<ObjectNode> BEST_FIRST = Comparator.<ObjectNode>comparingDouble(
                    hit -> hit.path("score").asDouble())
            .thenComparing(hit -> hit.path("id").asString())
            .reversed();

    private final StubService outputs = World.service(Service.OUTPUT);
    private final StubService prompts = World.service(Service.PROMPT);
    private final StubService conversations = World.service(Service.CONVERSATION);
    private final DoorProperties door;
    private final WebTestClient client;

    SearchIntegrationTests(DoorProperties door) {
        this.door = door;
        this.client = Door.withToken(door);
    }

    @BeforeEach
    void everyOwnerHasHits() {
        var random = new Random(7);
        owns(outputs, "output", 40, random);
        owns(prompts, "prompt", 5, random);
        owns(conversations, "message", 30, random);
    }

    @Test
    void theOwnersAreAskedInTheCallersName() {
        search("?q=two%20words%20%26%20more&terms.tags=any:a,b&kinds=message,output");

        var asked = outputs.last();
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.query())
                .contains("q=two%20words%20%26%20more")
                .contains("terms.tags=any%3Aa%2Cb")
                .contains("kinds=output,message")
                .doesNotContain("after")
                .contains("limit=25");
        assertThat(conversations.last().query()).contains("kinds=message");
        assertThat(prompts.received()).as("owns neither kind").isEmpty();
    }

    @Test
    void thePagesTogetherAreEverythingOnceBestFirst() {
        var scores = new ArrayList<Double>();
        var ids = new HashSet<String>();
        var cursor = "";
        var pages = 0;
        do {
            var page = search("?q=word&limit=10" + cursor);
            page.path("items").forEach(hit -> {
                scores.add(hit.path("score").asDouble());
                assertThat(ids.add(hit.path("id").asString())).isTrue();
            });
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
            pages++;
        } while (cursor != null);

        assertThat(ids).hasSize(75);
        assertThat(pages).isEqualTo(8);
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void noPageRepeatsOrSkipsAHitWhileOthersAreAddedAndDeleted() {
        var mine = owns(outputs, "output", 30, new Random(3));
        var all = new HashSet<String>();
        mine.forEach(hit -> all.add(hit.path("id").asString()));
        var seen = new ArrayList<String>();
        var cursor = "";
        for (var pages = 0; cursor != null; pages++) {
            var page = search("?q=word&kinds=output&limit=7" + cursor);
            page.path("items").forEach(hit -> seen.add(hit.path("id").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
            for (var i = 0; i < 3; i++) {
                mine.add(hit("output", "added" + pages + i, 2.0));
            }
            mine.removeIf(hit -> hit.path("id").asString().equals(seen.getFirst()));
            mine.removeIf(hit -> hit.path("id").asString().equals(seen.getLast()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aFilterThatOneOwnerKnowsNarrowsToItsKindsAndTheAnswerSaysSo() {
        refuses(prompts, "unknown-parameter", "rating");
        refuses(conversations, "unknown-parameter", "rating");
        var page = search("?q=word&rating=5");
        assertThat(page.path("items").size()).isEqualTo(25);
        assertThat(page.path("items").toString()).doesNotContain("\"prompt\"", "\"message\"");
        assertThat(page.path("partial").isEmpty()).as("nobody is missing").isTrue();
        assertThat(page.path("leftOut")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .containsExactlyInAnyOrder("prompt", "agent", "snippet", "message", "conversation");
        assertThat(page.path("leftOut").valueStream())
                .allSatisfy(one -> assertThat(one.path("reason").asString()).isEqualTo("unknown-filter"));
    }

    @Test
    void aKindThatItsOwnerLeavesOutIsNamedToo() {
        prompts.answers(HITS, 200, """
                {"items": [], "total": 0, "facets": {}, "more": false,
                 "leftOut": [{"kind": "agent", "filter": "label"}]}""");
        var left = search("?q=word&kinds=prompt,agent&label=production").path("leftOut");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.at("/0/kind").asString()).isEqualTo("agent");
        assertThat(left.at("/0/detail").asString()).contains("label");
    }

    @Test
    void aFilterThatNobodyKnowsIsRefusedByItsName() {
        for (var owner : List.of(outputs, prompts, conversations)) {
            refuses(owner, "unknown-parameter", "colour");
        }
        client.get()
                .uri("/api/v1/search?q=word&colour=red")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-parameter")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo("colour");
    }

    @Test
    void aMalformedValueOfAFilterThatOneOwnerKnowsIsRefused() {
        refuses(outputs, "validation-failed", "rating");
        refuses(prompts, "unknown-parameter", "rating");
        refuses(conversations, "unknown-parameter", "rating");
        client.get()
                .uri("/api/v1/search?q=word&rating=much")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed");
    }

    @Test
    void whenTheOneWhoMayKnowTheFilterIsMissingThatIsNotTheSameAsNothingFound() {
        outputs.answers(HITS, 500, "{}");
        refuses(prompts, "unknown-parameter", "rating");
        refuses(conversations, "unknown-parameter", "rating");
        client.get()
                .uri("/api/v1/search?q=word&rating=5")
                .exchange()
                .expectStatus()
                .isEqualTo(503);
    }

    @Test
    void anOwnerAtFaultIsNamedWithEachOfItsKindsAndTheReason() {
        outputs.answers(HITS, 500, "{}");
        var page = search("?q=word");
        assertThat(page.path("partial").toString()).isEqualTo("[\"output-service\"]");
        assertThat(page.path("leftOut").toString())
                .isEqualTo("[{\"kind\":\"output\",\"reason\":\"failed\",\"detail\":\"output-service failed.\"},"
                        + "{\"kind\":\"file\",\"reason\":\"failed\",\"detail\":\"output-service failed.\"}]");
    }

    @Test
    void theOneWhoHasTheFilesIsAskedForTheRecordsOfOthersAndIsNamedWhenAway() {
        search("?q=word&kinds=message");
        assertThat(outputs.last().query()).contains("kinds=message&");
        outputs.answers(HITS, 503, "{}");
        var left = search("?q=word&kinds=message").path("leftOut");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.at("/0/kind").asString()).isEqualTo("file");
        assertThat(left.at("/0/reason").asString()).isEqualTo("away");
    }

    @Test
    void aFilterIsRefusedAlsoWhereOnlyTheFilesWereNotAskedAboutIt() {
        refuses(conversations, "unknown-parameter", "colour");
        client.get()
                .uri("/api/v1/search?q=word&kinds=message&colour=red")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aThousandCharactersOfAnyScriptFitIntoAQuestion() {
        var gothic = "%F0%90%8C%B0";
        search("?q=" + gothic.repeat(1_000));
        assertThat(outputs.last().query()).contains("q=" + gothic.repeat(1_000));
        client.get()
                .uri(URI.create(door.publicUrl() + "/api/v1/search?q=" + gothic.repeat(1_001)))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void hitsPassAsTheyAreAndCountsAreSummed() {
        var page = search("?q=word&limit=200");

        assertThat(page.path("total").asLong()).isEqualTo(75);
        assertThat(page.path("items").get(0).path("snippet").asString()).contains("<mark>");
        assertThat(page.path("facets").path("tags").get(0).path("count").asLong())
                .isEqualTo(75);
        assertThat(page.path("partial").isEmpty()).isTrue();
    }

    @Test
    void anOwnerThatIsTooSlowIsNamedAndStaysOutOfTheFollowingPages() {
        conversations.on(HITS, exchange -> {
            TimeUnit.SECONDS.sleep(2);
            StubService.send(exchange, 200, "application/json", "{\"items\": []}");
        });

        var first = search("?q=word&limit=10");
        assertThat(first.path("partial").toString()).isEqualTo("[\"conversation-service\"]");
        assertThat(first.path("items").size()).isEqualTo(10);
        assertThat(first.at("/leftOut/0/kind").asString()).isEqualTo("message");
        assertThat(first.at("/leftOut/0/reason").asString()).isEqualTo("too-slow");
        assertThat(first.at("/leftOut/1/kind").asString()).isEqualTo("conversation");

        owns(conversations, "message", 30, new Random(1));
        var second =
                search("?q=word&limit=10&cursor=" + first.path("nextCursor").asString());
        assertThat(second.path("partial").toString()).isEqualTo("[\"conversation-service\"]");
        assertThat(second.path("items").toString()).doesNotContain("\"message\"");
        assertThat(second.path("leftOut")).isEqualTo(first.path("leftOut"));
    }

    @Test
    void questionsThatTakeTooLongDoNotCloseTheDoorToTheOwnersOtherAnswers() {
        conversations.on(HITS, exchange -> {
            TimeUnit.SECONDS.sleep(2);
            StubService.send(exchange, 200, "application/json", "{\"items\": []}");
        });
        IntStream.range(0, 20)
                .parallel()
                .mapToObj(_ -> search("?q=word"))
                .forEach(page -> assertThat(page.path("partial").toString()).contains("conversation-service"));

        client.get().uri("/api/v1/conversations").exchange().expectStatus().isOk();
    }

    @Test
    void whenNobodyAnswersThatIsNotTheSameAsNothingFound() {
        for (var owner : List.of(outputs, prompts, conversations)) {
            owner.answers(HITS, 500, "{}");
        }

        client.get().uri("/api/v1/search?q=word").exchange().expectStatus().isEqualTo(503);
    }

    @Test
    void whatAnOwnerFindsWrongWithTheQuestionIsPassedOn() {
        outputs.on(
                HITS,
                exchange -> StubService.send(
                        exchange,
                        422,
                        "application/problem+json",
                        "{\"code\": \"unknown-vocabulary\", \"status\": 422, \"instance\": \"/api/v1/search-hits\"}"));

        client.get()
                .uri("/api/v1/search?q=word&terms.nonsense=any:a")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-vocabulary")
                .jsonPath("$.instance")
                .isEqualTo("/api/v1/search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=%20",
                "?q=a&kinds=nonsense",
                "?q=a&limit=0",
                "?q=a&limit=201",
                "?q=a&limit=x",
                "?q=a&cursor=x"
            })
    void aMalformedQuestionIsAProblemThatNamesTheParameter(String query) {
        client.get()
                .uri(URI.create(door.publicUrl() + "/api/v1/search" + query))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .exists();
    }

    @Test
    void searchingNeedsItsScope() {
        var token = World.identity()
                .accessToken(claims ->
                        claims.subject(UUID.randomUUID().toString()).claim("scopes", List.of("outputs:read")));

        Door.withToken(door, token)
                .get()
                .uri("/api/v1/search?q=word")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("This needs the scope search:read.");
    }

    private JsonNode search(String query) {
        var body = client.get()
                .uri(URI.create(door.publicUrl() + "/api/v1/search" + query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(body);
    }

    private static List<ObjectNode> owns(StubService owner, String kind, int count, Random random) {
        var hits = new CopyOnWriteArrayList<ObjectNode>();
        for (var i = 0; i < count; i++) {
            // few different scores: equal ones must not be lost between pages either
            hits.add(hit(kind, kind + i, random.nextInt(10) / 10.0)
                    .put("updatedAt", "2026-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z"));
        }
        owner.on(HITS, exchange -> answer(exchange, hits));
        return hits;
    }

    private static ObjectNode hit(String kind, String id, double score) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("id", id)
                .put("snippet", "a <mark>word</mark>")
                .put("score", score)
                .put("updatedAt", "2026-01-01T00:00:00Z");
    }

    private static void answer(HttpExchange exchange, List<ObjectNode> hits) throws IOException {
        var query =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        var after = query.containsKey("after")
                ? UriUtils.decode(query.getFirst("after"), UTF_8).split(",")
                : null;
        var behind = hits.stream()
                .sorted(BEST_FIRST)
                .filter(hit ->
                        after == null || BEST_FIRST.compare(hit("", after[1], Double.parseDouble(after[0])), hit) < 0)
                .toList();
        var limit = Math.min(behind.size(), Integer.parseInt(query.getFirst("limit")));
        var page = JSON.createObjectNode().put("total", hits.size()).put("more", behind.size() > limit);
        page.putArray("items").addAll(behind.subList(0, limit));
        page.putObject("facets")
                .putArray("tags")
                .addObject()
                .put("id", "1")
                .put("slug", "tag")
                .put("name", "Tag")
                .put("count", hits.size());
        StubService.send(exchange, 200, "application/json", page.toString());
    }

    private static void refuses(StubService owner, String code, String filter) {
        owner.on(
                HITS,
                exchange -> StubService.send(exchange, 400, "application/problem+json", """
                        {"code": "%s", "status": 400, "errors": [{"field": "%s", "message": "is wrong"}]}""".formatted(code, filter)));
    }
}
