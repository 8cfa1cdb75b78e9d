package dev.outputhub.gateway.signin.ended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.SecondGateway;
import dev.outputhub.gateway.testing.StubAuthority;
import dev.outputhub.gateway.testing.TestRedis;
import dev.outputhub.gateway.testing.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What is taken away at auth-service is refused within two seconds by each of two gateways, which share a Redis or cannot reach it. */
@GatewayTest
class TwoGatewaysIntegrationTests {

    /** Two seconds are what is promised; the rest is for a machine that is busy with tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String KEYS = "/internal/open/api-keys/exchange";
    private static final String STREAM = "/api/v1/notifications/stream";

    private final List<DoorProperties> doors;
    private final ReactiveStringRedisTemplate redis;
    private final String key = "hub_" + UUID.randomUUID();
    private final CountDownLatch over = new CountDownLatch(1);

    TwoGatewaysIntegrationTests(DoorProperties door, ReactiveStringRedisTemplate redis) {
        this.doors = List.of(door, SecondGateway.door());
        this.redis = redis;
    }

    @AfterEach
    void everythingIsBack() {
        over.countDown();
        TestRedis.start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> redis.opsForValue()
                        .get("anything")
                        .hasElement()
                        .thenReturn(true)
                        .block());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeyThatWasRevoked(boolean withRedis) {
        keyIsGood();
        doors.forEach(door -> assertThat(byKey(door)).isEqualTo(200));
        takeRedisUnless(withRedis);
        World.service(Service.AUTH).answers(KEYS, 401, "{}");
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(doors)
                        .allSatisfy(door -> assertThat(byKey(door)).isEqualTo(401)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionThatWasEnded(boolean withRedis) {
        var browser = signedIn();
        takeRedisUnless(withRedis);
        World.authority().end(World.identity().session());
        await().atMost(withRedis ? AT_ONCE : Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(doors)
                        .allSatisfy(door -> assertThat(browser.at(door)).isEqualTo(401)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRoleThatWasTakenAway(boolean withRedis) {
        // somebody of whom nothing was said before
        var token = World.identity()
                .accessToken(claims -> claims.subject(UUID.randomUUID().toString()));
        doors.forEach(door -> assertThat(scopesSentOn(door, token)).contains("search:read"));
        takeRedisUnless(withRedis);
        World.authority().everybodyHolds("outputs:read");
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(doors)
                        .allSatisfy(
                                door -> assertThat(scopesSentOn(door, token)).doesNotContain("search:read")));
    }

    @Test
    void whatIsReadByAKeyThatWasRevokedEndsAtBoth() {
        keyIsGood();
        notificationsGoOn();
        var streams = doors.stream().map(this::streamByKey).toList();
        StepVerifier.create(Flux.merge(streams))
                .expectNext("1", "1")
                .then(() -> World.service(Service.AUTH).answers(KEYS, 401, "{}"))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void whatASessionReadsWhereItMayNotGoOnEndsAtBoth() {
        notificationsGoOn();
        var browser = signedIn();
        var session = World.identity().session();
        StepVerifier.create(Flux.merge(doors.stream()
                        .map(door -> browser.on(door).events(STREAM))
                        .toList()))
                .expectNext("1", "1")
                .then(() -> World.authority().leave(session, "acme"))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    /** One browser, whose requests come to either gateway behind one address. */
    private record Both(Browser browser) {

        Browser on(DoorProperties door) {
            return browser.behind(door);
        }

        int at(DoorProperties door) {
            return on(door).api("/api/v1/outputs").getStatus().value();
        }
    }

    private Both signedIn() {
        var browser = new Browser(doors.getFirst());
        browser.signIn("");
        var both = new Both(browser);
        doors.forEach(door -> assertThat(both.at(door)).isEqualTo(200));
        return both;
    }

    private void keyIsGood() {
        World.service(Service.AUTH)
                .answers(
                        KEYS,
                        200,
                        "{\"token\": \""
                                + World.authority().token(UUID.randomUUID().toString(), "acme", List.of("outputs:read"))
                                + "\"}");
    }

    private void takeRedisUnless(boolean withRedis) {
        if (!withRedis) {
            TestRedis.stop();
        }
    }

    private int byKey(DoorProperties door) {
        return Door.at(door)
                .get()
                .uri("/api/v1/outputs")
                .header("X-Api-Key", key)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private Flux<String> streamByKey(DoorProperties door) {
        return Door.at(door)
                .get()
                .uri(STREAM)
                .header("X-Api-Key", key)
                .header("Accept", "text/event-stream")
                .exchange()
                .returnResult(String.class)
                .getResponseBody();
    }

    private static String scopesSentOn(DoorProperties door, String token) {
        Door.withToken(door, token)
                .get()
                .uri("/api/v1/outputs")
                .exchange()
                .expectStatus()
                .isOk();
        return StubAuthority.scopesIn(World.service(Service.OUTPUT).last().header("Authorization"));
    }

    private void notificationsGoOn() {
        World.service(Service.NOTIFICATION).on(STREAM, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody());
            over.await(30, TimeUnit.SECONDS);
        });
    }

    private static void write(OutputStream stream) throws IOException {
        stream.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
