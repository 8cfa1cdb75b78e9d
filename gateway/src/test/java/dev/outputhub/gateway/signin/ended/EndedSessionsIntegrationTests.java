package dev.outputhub.gateway.signin.ended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubAuthority;
import dev.outputhub.gateway.testing.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
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

    @Test
    void oneThatEndedAtKeycloakEndsHereAtOnce() {
        browser.signIn("");
        assertThat(status()).isEqualTo(200);
        var session = World.identity().session();

        assertThat(told(World.identity().logoutToken(session, _ -> {}))).isEqualTo(204);

        assertThat(World.authority().isClosed(session)).isTrue();
        assertThat(status()).isEqualTo(401);
        assertThat(told(World.identity().logoutToken(session, _ -> {})))
                .as("told again")
                .isEqualTo(204);
    }

    @Test
    void nobodyButKeycloakEndsOne() {
        browser.signIn("");
        var identity = World.identity();
        var session = identity.session();
        for (var token : List.of(
                "no token",
                identity.forgedLogoutToken(session),
                identity.accessToken(claims -> claims.claim("sid", session)),
                identity.logoutToken(session, claims -> claims.claim("events", Map.of())),
                identity.logoutToken(session, claims -> claims.claim("nonce", "of a sign-in")),
                identity.logoutToken(session, claims -> claims.audience("another-client")),
                identity.logoutToken(session, claims -> claims.issuer("http://elsewhere.test")),
                identity.logoutToken(
                        session,
                        claims -> claims.issueTime(Date.from(Instant.EPOCH))
                                .expirationTime(Date.from(Instant.EPOCH.plusSeconds(60)))),
                identity.logoutToken(session, claims -> claims.claim("sid", null)))) {
            assertThat(told(token)).as(token).isEqualTo(400);
        }
        assertThat(World.authority().isClosed(session)).isFalse();
        assertThat(status()).isEqualTo(200);
    }

    private int told(String token) {
        return Door.at(door)
                .post()
                .uri(door.publicUrl() + "/logout/back-channel")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("logout_token=" + token)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static void write(OutputStream stream, String data) throws IOException {
        stream.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private int status() {
        return browser.api("/api/v1/outputs").getStatus().value();
    }
}
