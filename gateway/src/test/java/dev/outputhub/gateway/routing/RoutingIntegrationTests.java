package dev.outputhub.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class RoutingIntegrationTests {

    private final StubService prompts = World.service(Service.PROMPT);
    private final StubService outputs = World.service(Service.OUTPUT);
    private final DoorProperties door;
    private final WebTestClient client;

    RoutingIntegrationTests(DoorProperties door) {
        this.door = door;
        this.client = Door.withToken(door);
    }

    @Test
    void aRequestReachesItsServiceAsItIs() {
        prompts.on("/api/v1/prompts/7", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            StubService.send(exchange, 200, "application/json", "{\"id\": 7}");
        });

        client.patch()
                .uri(URI.create(door.publicUrl() + "/api/v1/prompts/7?include=terms&q=a%20b%26c"))
                .header("If-Match", "\"2\"")
                .header("Content-Type", "application/merge-patch+json")
                .bodyValue("{\"title\": \"Ünder\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .json("{\"id\": 7}");

        var received = prompts.last();
        assertThat(received.method()).isEqualTo("PATCH");
        assertThat(received.query()).isEqualTo("include=terms&q=a%20b%26c");
        assertThat(received.header("If-Match")).isEqualTo("\"2\"");
        assertThat(received.body()).contains("Ünder");
    }

    @Test
    void theTokenAndTheTraceGoAlong() {
        client.get().uri("/api/v1/prompts").exchange().expectStatus().isOk();

        assertThat(prompts.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(prompts.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9]");
    }

    @Test
    void whatOnlyThePlatformMaySayIsStrippedAndSaidAnew() {
        client.get()
                .uri("/api/v1/prompts")
                .header("Hub-Organization", "globex")
                .header("Hub-Person", "somebody")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-Prefix", "/x")
                .header("Forwarded", "for=1.2.3.4")
                .header("Hub-Client-Address", "1.2.3.4")
                .header("Hub-Client-Address-Proof", "invented")
                .header("Cookie", "a=b")
                .header("Connection", "X-Forwarded-For")
                .exchange()
                .expectStatus()
                .isOk();

        var received = prompts.last();
        assertThat(received.headers())
                .doesNotContainKeys("Hub-organization", "Hub-person", "Forwarded", "Cookie", "X-forwarded-prefix");
        assertThat(received.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(received.headers().get("Hub-client-address")).containsExactly("127.0.0.1");
        // HMAC-SHA256 of that address with the key "test-gateway-key", as the services expect it
        assertThat(received.headers().get("Hub-client-address-proof"))
                .containsExactly("be605d3f89c84a0c5b87e1003755343bdd4076102655cb4a9ae394abe019c42c");
        assertThat(received.header("X-Forwarded-Host"))
                .isEqualTo(door.publicUrl().getAuthority());
    }

    @Test
    void anAddressThatNobodyEncodedIsPassedOnEncoded() throws IOException {
        try (var socket = new Socket("localhost", door.publicUrl().getPort())) {
            var request = "GET /api/v1/prompts?q=100%|Brücke HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + World.identity().accessToken() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(prompts.last().query()).isEqualTo("q=100%25%7CBr%C3%BCcke");
    }

    @Test
    void theOutputsOfAPromptComeFromTheirOwner() {
        client.get()
                .uri("/api/v1/prompts/7/outputs?limit=3")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(outputs.last().path()).isEqualTo("/api/v1/outputs/of/prompts/7");
        assertThat(outputs.last().query()).isEqualTo("limit=3");
        assertThat(prompts.received()).isEmpty();
    }

    @Test
    void aProblemOfAServiceIsPassedOn() {
        prompts.on(
                "/api/v1/prompts",
                exchange ->
                        StubService.send(exchange, 422, "application/problem+json", "{\"code\": \"prompt-empty\"}"));

        client.post()
                .uri("/api/v1/prompts")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("prompt-empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/prompts/1",
                "/api/v1/search-hits?q=a",
                "/api/v1/favourites",
                "/api/v1/nothing",
                "/v3/api-docs"
            })
    void whatIsNotListedIsAProblem(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:not-found")
                .jsonPath("$.code")
                .isEqualTo("not-found")
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.title")
                .isEqualTo("Not Found")
                .jsonPath("$.instance")
                .isEqualTo(path.replaceAll("\\?.*", ""))
                .jsonPath("$.traceId")
                .value(String.class, trace -> assertThat(trace).matches("[0-9a-f]{32}"));
        assertThat(prompts.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//prompts", "/api/v1/prompts;a=b", "/api/v1/prompts/%2e%2e/x", "/api/v1/x%2Fy"})
    void anAddressThatCanBeReadInTwoWaysGoesNoFurther(String path) {
        client.get()
                .uri(URI.create(door.publicUrl() + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed-request");
    }

    @Test
    void aMethodTheGatewaysOwnAddressDoesNotTakeIsAProblem() {
        client.delete()
                .uri("/api/v1/search")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("method-not-allowed");
    }
}
