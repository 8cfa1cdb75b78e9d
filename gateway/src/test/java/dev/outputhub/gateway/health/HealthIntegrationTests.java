package dev.outputhub.gateway.health;

import static org.awaitility.Awaitility.await;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class HealthIntegrationTests {

    private final WebTestClient anybody;

    HealthIntegrationTests(DoorProperties door) {
        this.anybody = Door.at(door);
    }

    @Test
    void theDoorIsOpenWhateverIsBehindIt() {
        World.service(Service.LLM).answers("/actuator/health", 503, "{}");

        anybody.get()
                .uri("/healthz")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"status\": \"up\"}");
    }

    @Test
    void readyMeansThatEveryPartIsThere() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> anybody.get()
                        .uri("/readyz")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .json("{\"status\": \"up\", \"services\": {\"llm-service\": \"up\","
                                + " \"auth-service\": \"up\"}}"));
    }

    @Test
    void whoStartsAndStopsItAsksWithoutATokenAndHearsOneWord() {
        for (var probe : List.of("liveness", "readiness")) {
            anybody.get()
                    .uri("/actuator/health/" + probe)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .json("{\"status\": \"UP\"}", JsonCompareMode.STRICT);
        }
        anybody.get().uri("/actuator/health").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aPartThatIsAwayIsNamed() {
        World.service(Service.LLM).answers("/actuator/health", 503, "{\"status\": \"DOWN\"}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> anybody.get()
                        .uri("/readyz")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(503)
                        .expectBody()
                        .json("{\"status\": \"down\", \"services\": {\"llm-service\": \"down\","
                                + " \"auth-service\": \"up\"}}"));
    }
}
