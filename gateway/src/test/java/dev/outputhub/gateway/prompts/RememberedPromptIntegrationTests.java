package dev.outputhub.gateway.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class RememberedPromptIntegrationTests {

    private static final String ACME = "0198c0de-0000-7000-8000-00000000ac3e";
    private static final List<String> READER = List.of("prompts:read");

    private final DoorProperties door;
    private final ReactiveStringRedisTemplate redis;
    private final String person = UUID.randomUUID().toString();

    /** One that nothing is remembered of. */
    private final String prompt = "/api/v1/prompts/by-slug/greeting-" + UUID.randomUUID();

    RememberedPromptIntegrationTests(DoorProperties door, ReactiveStringRedisTemplate redis) {
        this.door = door;
        this.redis = redis;
    }

    @BeforeEach
    void promptServiceKnowsThePrompt() {
        serviceAnswers("\"one\"", "{\"template\": \"Hello\"}");
    }

    @Test
    void aPromptIsAskedForOnceUntilOneChanges() {
        var first = read().returnResult(String.class).getResponseHeaders();
        var second = read().expectBody(String.class)
                .isEqualTo("{\"template\": \"Hello\"}")
                .returnResult()
                .getResponseHeaders();
        assertThat(asked()).isEqualTo(1);
        assertThat(withoutTime(second)).isEqualTo(withoutTime(first));

        serviceAnswers("\"two\"", "{\"template\": \"Good day\"}");
        aPromptChanges();
        read().expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"two\"")
                .expectBody()
                .json("{\"template\": \"Good day\"}");
    }

    @Test
    void whoHasItAlreadyGetsNoBody() {
        read();
        ask(token(READER), "\"one\"")
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void anAnswerThatAChangeOvertookIsNotRemembered() {
        World.service(Service.PROMPT).on(prompt, exchange -> {
            aPromptChanges();
            exchange.getResponseHeaders().set(HttpHeaders.ETAG, "\"one\"");
            StubService.send(exchange, 200, "application/json", "{}");
        });
        read();
        read();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void anotherOrganisationAsksForItsOwn() {
        read();
        Door.withToken(door, token(READER))
                .get()
                .uri(prompt)
                .header("Hub-Organization", "globex")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void colleaguesGetTheSameFromMemory() {
        read();
        ask(token(UUID.randomUUID().toString(), READER), null).expectStatus().isOk();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void whoMayNotReadPromptsIsJudgedByTheService() {
        read();
        World.service(Service.PROMPT).answers(prompt, 403, "{}");
        ask(token(UUID.randomUUID().toString(), List.of("outputs:read")), null)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anotherLabelIsAnotherAnswer() {
        read();
        Door.withToken(door, token(READER))
                .get()
                .uri(prompt + "?label=draft")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void whatWasNotFoundIsAskedForAgain() {
        World.service(Service.PROMPT).answers(prompt, 404, "{}");
        ask(token(READER), null).expectStatus().isNotFound();
        serviceAnswers("\"one\"", "{}");
        read();
    }

    private void serviceAnswers(String etag, String json) {
        World.service(Service.PROMPT).on(prompt, exchange -> {
            exchange.getResponseHeaders().set(HttpHeaders.ETAG, etag);
            exchange.getResponseHeaders().set(HttpHeaders.CACHE_CONTROL, "no-cache, private");
            StubService.send(exchange, 200, "application/json", json);
        });
    }

    /** As prompt-service tells it. */
    private void aPromptChanges() {
        redis.opsForValue().increment("prompt:epoch:" + ACME).block();
    }

    private static Map<String, String> withoutTime(HttpHeaders headers) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers.toSingleValueMap());
        all.remove(HttpHeaders.DATE);
        return all;
    }

    private ResponseSpec read() {
        return ask(token(READER), null).expectStatus().isOk();
    }

    private ResponseSpec ask(String token, String etag) {
        var request = Door.withToken(door, token).get().uri(prompt);
        return (etag == null ? request : request.ifNoneMatch(etag)).exchange();
    }

    private String token(List<String> scopes) {
        return token(person, scopes);
    }

    private static String token(String somebody, List<String> scopes) {
        return World.identity().accessToken(claims -> claims.subject(somebody).claim("scopes", scopes));
    }

    private long asked() {
        return World.service(Service.PROMPT).received().stream()
                .filter(request -> request.path().equals(prompt))
                .count();
    }
}
