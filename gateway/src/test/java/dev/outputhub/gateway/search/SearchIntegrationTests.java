package dev.outputhub.gateway.search;

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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@GatewayTest
class SearchIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HITS = "/api/v1/search-hits";

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
                .contains("kinds=output")
                .contains("offset=0")
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

        owns(conversations, "message", 30, new Random(1));
        var second =
                search("?q=word&limit=10&cursor=" + first.path("nextCursor").asString());
        assertThat(second.path("partial").toString()).isEqualTo("[\"conversation-service\"]");
        assertThat(second.path("items").toString()).doesNotContain("\"message\"");
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
        var token = World.identity().accessToken(claims -> claims.claim("scopes", List.of("outputs:read")));

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

    private static void owns(StubService owner, String kind, int count, Random random) {
        var hits = new ArrayList<ObjectNode>();
        for (var i = 0; i < count; i++) {
            hits.add(JSON.createObjectNode()
                    .put("kind", kind)
                    .put("id", kind + i)
                    .put("snippet", "a <mark>word</mark>")
                    // few different scores: equal ones must not be lost between pages either
                    .put("score", random.nextInt(10) / 10.0)
                    .put("updatedAt", "2026-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z"));
        }
        hits.sort(
                Comparator.<ObjectNode>comparingDouble(hit -> hit.path("score").asDouble())
                        .thenComparing(hit -> hit.path("updatedAt").asString())
                        .thenComparing(hit -> hit.path("id").asString())
                        .reversed());
        owner.on(HITS, exchange -> answer(exchange, hits));
    }

    private static void answer(HttpExchange exchange, List<ObjectNode> hits) throws IOException {
        var query =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        var from = Math.min(hits.size(), Integer.parseInt(query.getFirst("offset")));
        var to = Math.min(hits.size(), from + Integer.parseInt(query.getFirst("limit")));
        var page = JSON.createObjectNode().put("total", hits.size());
        page.putArray("items").addAll(hits.subList(from, to));
        page.putObject("facets")
                .putArray("tags")
                .addObject()
                .put("id", "1")
                .put("slug", "tag")
                .put("name", "Tag")
                .put("count", hits.size());
        StubService.send(exchange, 200, "application/json", page.toString());
    }
}
