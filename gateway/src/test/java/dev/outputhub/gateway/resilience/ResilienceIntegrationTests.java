package dev.outputhub.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;

@GatewayTest
class ResilienceIntegrationTests {

    private final WebTestClient client;

    ResilienceIntegrationTests(DoorProperties door) {
        this.client = Door.withToken(door);
    }

    @Test
    void aServiceThatIsAwayIsGivenAPauseAndThenTriedAgain() {
        var analytics = World.service(Service.ANALYTICS);
        analytics.stop();
        for (var i = 0; i < 12; i++) {
            client.get()
                    .uri("/api/v1/reports")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("service-unavailable");
        }
        analytics.start();

        client.get()
                .uri("/api/v1/reports")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("analytics-service failed repeatedly"));
        client.get().uri("/api/v1/outputs").exchange().expectStatus().isOk();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.get()
                        .uri("/api/v1/reports")
                        .exchange()
                        .returnResult(Void.class)
                        .getStatus()
                        .is2xxSuccessful());
    }

    @Test
    void errorsOfAServiceThatIsThereDoNotCloseTheDoorToIt() {
        World.service(Service.NOTIFICATION).answers("/api/v1/webhooks", 500, "{}");
        for (var i = 0; i < 30; i++) {
            client.get().uri("/api/v1/webhooks").exchange().expectStatus().isEqualTo(500);
        }

        client.get().uri("/api/v1/notifications").exchange().expectStatus().isOk();
    }

    @Test
    void aServiceThatTakesTooLongIsAProblem() {
        World.service(Service.PROMPT).on("/api/v1/prompts", exchange -> {
            TimeUnit.SECONDS.sleep(4);
            StubService.send(exchange, 200, "application/json", "{}");
        });

        client.get()
                .uri("/api/v1/prompts")
                .exchange()
                .expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("service-timeout");
    }

    @Test
    void aStreamPassesEventByEventAndMayBeSilentForLonger() throws InterruptedException {
        var seen = new CountDownLatch(1);
        World.service(Service.LLM).on("/api/v1/completions/7/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            out.write("id: 1\nevent: token\ndata: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            // a second event only once the first has arrived at the other end, and later than any time limit
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            TimeUnit.SECONDS.sleep(3);
            out.write("id: 2\nevent: completed\ndata: second\n\n".getBytes(StandardCharsets.UTF_8));
        });

        var events = client.get()
                .uri("/api/v1/completions/7/stream")
                .header("Accept", "text/event-stream")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();

        StepVerifier.create(events)
                .expectNext("first")
                .then(seen::countDown)
                .expectNext("second")
                .expectComplete()
                .verify(Duration.ofSeconds(60));
    }

    @Test
    void whatIsSafeToRepeatIsRepeatedOnce() {
        World.service(Service.PROMPT).on("/api/v1/agents", exchange -> {
            if (count("/api/v1/agents") == 1) {
                exchange.close();
            } else {
                StubService.send(exchange, 200, "application/json", "{}");
            }
        });

        client.get().uri("/api/v1/agents").exchange().expectStatus().isOk();

        assertThat(count("/api/v1/agents")).isEqualTo(2);
    }

    @Test
    void whatMayHaveBeenDoneIsNeverRepeated() {
        World.service(Service.PROMPT).on("/api/v1/agents", HttpExchange::close);

        client.method(HttpMethod.POST)
                .uri("/api/v1/agents")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503);

        assertThat(count("/api/v1/agents")).isEqualTo(1);
    }

    private static long count(String path) {
        return World.service(Service.PROMPT).received().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }
}
