package dev.outputhub.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.TestRedis;
import dev.outputhub.gateway.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@GatewayTest
class RedisAwayIntegrationTests {

    private final DoorProperties door;
    private final ReactiveStringRedisTemplate redis;

    RedisAwayIntegrationTests(DoorProperties door, ReactiveStringRedisTemplate redis) {
        this.door = door;
        this.redis = redis;
    }

    @AfterEach
    void redisIsBack() {
        TestRedis.start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> redis.opsForValue()
                        .get("anything")
                        .hasElement()
                        .thenReturn(true)
                        .block());
    }

    @Test
    void programsDoNotNotice() {
        TestRedis.stop();

        for (var i = 0; i < 5; i++) {
            Door.withToken(door)
                    .get()
                    .uri("/api/v1/outputs")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void aSignedInBrowserDoesNotNotice() {
        var browser = new Browser(door);
        browser.signIn("");
        browser.api("/api/v1/me");
        TestRedis.stop();

        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(200);
        assertThat(browser.post("/api/v1/outputs").getStatus().value()).isEqualTo(200);
    }

    @Test
    void aBrowserThatNobodyRemembersIsToldToComeBackNotThatItIsSignedOut() {
        TestRedis.stop();

        Door.at(door)
                .get()
                .uri("/api/v1/me")
                .cookie("HUB_SESSION", "0198c0de-0000-7000-8000-000000000001")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("service-unavailable");
    }

    @Test
    void aPersonCanStillSignIn() {
        TestRedis.stop();
        var browser = new Browser(door);

        browser.signIn("");

        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasEndedIsRefusedMeanwhileToo() {
        var browser = new Browser(door);
        browser.signIn("");
        assertThat(browser.api("/api/v1/me").getStatus().value()).isEqualTo(200);
        TestRedis.stop();
        World.authority().end(World.identity().session());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(browser.api("/api/v1/me").getStatus().value())
                                .isEqualTo(401));
    }
}
