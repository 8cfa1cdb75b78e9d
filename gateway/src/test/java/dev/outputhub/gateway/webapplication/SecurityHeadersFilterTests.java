package dev.outputhub.gateway.webapplication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.signin.keycloak.IdentityProperties;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class SecurityHeadersFilterTests {

    @Test
    void aDoorWithTransportSecurityInsistsOnIt() {
        assertThat(answer("https://hub.example", "/").getFirst("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void filesMayComeFromTheObjectStore() {
        assertThat(answer("https://hub.example", "/").getFirst("Content-Security-Policy"))
                .contains("img-src 'self' data: blob: https://files.example;")
                .contains("connect-src 'self' https://files.example;")
                .contains("form-action 'self' https://id.example;");
    }

    @Test
    void whatAModelWroteRunsInAFrameThatReachesNothing() {
        var frame = answer("https://hub.example", "/artifact.html");
        assertThat(frame.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'unsafe-inline';")
                .endsWith("frame-ancestors 'self'; sandbox allow-scripts")
                .doesNotContain("allow-same-origin")
                .doesNotContain("https:");
        assertThat(frame.getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        var page = answer("https://hub.example", "/");
        assertThat(page.getFirst("Content-Security-Policy"))
                .contains("frame-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(page.getFirst("X-Frame-Options")).isEqualTo("DENY");
    }

    private static HttpHeaders answer(String publicUrl, String path) {
        var identity = new IdentityProperties("https://id.example/realms/output-hub", "", "id", "secret", "output-hub");
        var policy = new ContentPolicy(new WebProperties(Path.of("web"), List.of("https://files.example")), identity);
        var headers = new SecurityHeadersFilter(new DoorProperties(URI.create(publicUrl), List.of()), policy);
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        headers.filter(exchange, it -> it.getResponse().setComplete()).block();
        return exchange.getResponse().getHeaders();
    }
}
