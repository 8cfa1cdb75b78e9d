package dev.outputhub.gateway.webapplication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class WebApplicationIntegrationTests {

    private final DoorProperties door;
    private final WebTestClient client;

    WebApplicationIntegrationTests(DoorProperties door) {
        this.door = door;
        this.client = Door.at(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/outputs/7", "/search?q=a", "/login", "/prompts/v1.2"})
    void everyAddressAPersonCanBeAtIsThePage(String path) {
        open(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/html")
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Output Hub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/x", "/actuatorx/../actuator/y", "/assets/gone.js", "/oauth2/x", "/v3/api-docs"})
    void anAddressOfThePlatformIsNeverThePage(String path) {
        open(path).expectStatus().value(status -> assertThat(status).isGreaterThanOrEqualTo(400));
    }

    @Test
    void whatTheBuildNamesByItsContentIsKeptForEver() {
        client.get()
                .uri("/assets/app-1a2b3c.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/javascript")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void whatTheBuildPackedIsSentAsItIsToABrowserThatReadsIt() {
        client.get()
                .uri("/assets/app-1a2b3c.js")
                .header("Accept-Encoding", "gzip, deflate, br")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Encoding", "br")
                .expectHeader()
                .contentTypeCompatibleWith("text/javascript")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectBody(byte[].class)
                .value(packed -> assertThat(packed).asString().isEqualTo("packed by the build"));
    }

    @Test
    void otherFilesAreAskedForAgainEachTime() {
        var lastModified = client.get()
                .uri("/manifest.webmanifest")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Last-Modified");

        client.get()
                .uri("/manifest.webmanifest")
                .header("If-Modified-Since", lastModified)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../gateway-secret.txt", "/%2e%2e/gateway-secret.txt", "/assets/..%2f..%2fgateway-secret.txt"})
    void nothingOutsideTheFolderIsServed(String path) {
        client.get()
                .uri(URI.create(door.publicUrl() + path))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 404))
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("outside"));
    }

    @Test
    void aMissingFileIsAProblem() {
        client.get()
                .uri("/nothing.png")
                .header("Accept", "image/*")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void aPageRunsNoScriptButOurFiles() {
        open("/")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains(
                                        "script-src 'self';",
                                        "frame-ancestors 'none'",
                                        "object-src 'none'",
                                        "base-uri 'self'")
                                .doesNotContain("unsafe-eval")
                                .doesNotContain("script-src 'self' 'unsafe-inline'"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
    }

    @Test
    void dataIsNeverAPage() {
        Door.withToken(door)
                .get()
                .uri("/api/v1/files")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    private WebTestClient.ResponseSpec open(String path) {
        return client.get()
                .uri(URI.create(door.publicUrl() + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .exchange();
    }
}
