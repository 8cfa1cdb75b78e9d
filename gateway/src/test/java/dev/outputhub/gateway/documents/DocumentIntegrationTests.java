package dev.outputhub.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.World;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class DocumentIntegrationTests {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final WebTestClient anybody;

    DocumentIntegrationTests(DoorProperties door) {
        this.anybody = Door.at(door);
    }

    @Test
    void theDocumentOfAllServicesIsOpenToAnybody() {
        World.service(Service.PROMPT).answers("/v3/api-docs", 200, "{\"paths\": {\"/api/v1/prompts\": {}}}");
        World.service(Service.LLM).answers("/v3/api-docs", 200, "{\"paths\": {\"/openai/v1/models\": {}}}");
        World.service(Service.AUTH).answers("/v3/api-docs", 500, "{}");

        // another test may have asked a moment ago, and an incomplete document is kept for some seconds
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(document()).contains("/api/v1/search", "/api/v1/prompts", "/openai/v1/models"));
    }

    @Test
    void thePageNeedsNobodyElsesServer() {
        var page = anybody.get()
                .uri("/api/docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/html")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).doesNotContain("<script>").doesNotContain("http");
        var addresses =
                ADDRESS.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(addresses)
                .hasSizeGreaterThan(3)
                .allSatisfy(address ->
                        anybody.get().uri(address).exchange().expectStatus().isOk());
    }

    private String document() {
        return anybody.get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
