package dev.outputhub.gateway.signin.ended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubAuthority;
import dev.outputhub.gateway.testing.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
        var goOn = new CountDownLatch(1);
        World.service(Service.NOTIFICATION).on("/api/v1/notifications/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "1");
            if (goOn.await(30, TimeUnit.SECONDS)) {
                write(exchange.getResponseBody(), "2");
            }
        });
        var seen = new LinkedBlockingQueue<String>();
        var others = other.events("/api/v1/notifications/stream").subscribe(seen::add);
        await().atMost(Duration.ofSeconds(20)).until(() -> seen.contains("1"));
        StepVerifier.create(browser.events("/api/v1/notifications/stream"))
                .expectNext("1")
                .then(() -> World.authority().end(session))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        goOn.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> seen.contains("2"));
        others.dispose();
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

    private static void write(OutputStream stream, String data) throws IOException {
        stream.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private int status() {
        return browser.api("/api/v1/outputs").getStatus().value();
    }
}
