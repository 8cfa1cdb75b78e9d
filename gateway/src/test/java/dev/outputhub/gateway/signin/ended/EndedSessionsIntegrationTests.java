package dev.outputhub.gateway.signin.ended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubAuthority;
import dev.outputhub.gateway.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

@GatewayTest
class EndedSessionsIntegrationTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final DoorProperties door;
    private final Browser browser;

    EndedSessionsIntegrationTests(DoorProperties door) {
        this.door = door;
        this.browser = new Browser(door);
    }

    @Test
    void authServiceIsToldWithWhatAndFromWhereASessionIsUsed() {
        browser.signIn("");
        assertThat(status()).isEqualTo(200);
        assertThat(World.service(Service.AUTH).last(StubAuthority.EXCHANGE).body())
                .contains("\"browser\":{\"userAgent\":\"ReactorNetty", "\"address\":\"127.0.0.1\"");
    }

    @Test
    void oneThatWasEndedOpensNothingWithinTwoSeconds() {
        browser.signIn("");
        assertThat(status()).isEqualTo(200);
        World.authority().end(World.identity().session());
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(status()).isEqualTo(401));
    }

    @Test
    void oneThatWasEndedIsEndedAtKeycloakWithoutTheBrowserAskingForAnything() {
        browser.signIn("");
        var session = World.identity().session();
        World.authority().end(session);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(World.authority().isClosed(session)).isTrue());
        assertThat(World.identity().hasSessions()).isFalse();
        assertThat(status()).isEqualTo(401);
    }

    @Test
    void itsStreamsCloseAndThoseOfOthersGoOn() {
        var other = new Browser(door);
        other.signIn("");
        World.identity().endAllSessions();
        browser.signIn("");
        var session = World.identity().session();
        World.service(Service.NOTIFICATION).on("/api/v1/notifications/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (var number = 1; number < 200; number++) {
                exchange.getResponseBody().write(("data: " + number + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        });
        var others = other.events("/api/v1/notifications/stream");
        StepVerifier.create(browser.events("/api/v1/notifications/stream"))
                .expectNext("1")
                .then(() -> World.authority().end(session))
                .thenConsumeWhile(_ -> true)
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(others.take(100))
                .expectNextCount(100)
                .expectComplete()
                .verify(Duration.ofSeconds(30));
    }

    @Test
    void whileKeycloakIsAwayItIsRefusedAndKeptToBeEndedThere() {
        browser.signIn("");
        World.identity().fail("logout");
        World.authority().end(World.identity().session());
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(status()).isEqualTo(401));
        assertThat(browser.cookie("HUB_SESSION")).isNotNull();
        assertThat(World.identity().hasSessions()).isTrue();
    }

    @Test
    void whoSignsOutHasNoSessionInTheListEither() {
        browser.signIn("");
        var session = World.identity().session();
        browser.post("/logout");
        assertThat(World.authority().isClosed(session)).isTrue();
    }

    private int status() {
        return browser.api("/api/v1/outputs").getStatus().value();
    }
}
