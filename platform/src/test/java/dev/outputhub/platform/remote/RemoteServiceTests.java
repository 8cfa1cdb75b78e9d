package dev.outputhub.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.client.RestClient;

class RemoteServiceTests {

    private final BlockingQueue<Headers> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> bodies = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> queries = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().endsWith("/token")) {
                    received.add(exchange.getRequestHeaders());
                    bodies.add(exchange.getRequestBody().readAllBytes().length);
                    queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
                }
                if (exchange.getRequestURI().getPath().equals("/absent")) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                var body = "{\"access_token\": \"token\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysForWhomAndFromWhereItAsks() throws InterruptedException {
        var principal = principal("203.0.113.7");
        var headers = askedBy(principal);
        assertThat(headers.getFirst("Hub-Organization"))
                .isEqualTo(principal.organizationId().toString());
        assertThat(headers.getFirst("Hub-Person"))
                .isEqualTo(principal.personId().toString());
        assertThat(headers.getFirst("Hub-Client-Address")).isEqualTo("203.0.113.7");
    }

    @Test
    void saysNoAddressWhereThereIsNone() throws InterruptedException {
        assertThat(askedBy(principal(null))).doesNotContainKey("Hub-client-address");
    }

    @Test
    void sendsAContentAsLongAsItSays() throws InterruptedException {
        var content = new byte[300_000];
        CurrentPrincipal.run(
                principal(null),
                () -> other().put(
                                "/internal/x?name={name}",
                                new RemoteContent(content.length, new ByteArrayResource(content)),
                                Map.class,
                                "a b&c.png"));
        assertThat(received.take().getFirst("Content-Length")).isEqualTo("300000");
        assertThat(bodies.take()).isEqualTo(content.length);
        assertThat(queries.take()).isEqualTo("name=a%20b%26c.png");
    }

    @Test
    void readsAnAnswerWhileItComes() {
        var read = CurrentPrincipal.call(
                principal(null),
                () -> other().read(
                                "/internal/x",
                                (headers, body) -> headers.getContentType() + " "
                                        + new String(body.readAllBytes(), StandardCharsets.UTF_8).length()));
        assertThat(read).hasValueSatisfying(text -> assertThat(text).startsWith("application/json "));
        assertThat(CurrentPrincipal.call(principal(null), () -> other().read("/absent", (_, _) -> "x")))
                .isEmpty();
    }

    private RemoteService other() {
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        var client = new ClientProperties(address.toString(), "id", "secret");
        return new RemoteServices(
                        new ServiceProperties(Map.of("other", address)),
                        RestClient.builder(),
                        new ServiceToken(RestClient.builder(), client, Clock.systemUTC()))
                .named("other");
    }

    private Headers askedBy(Principal principal) throws InterruptedException {
        CurrentPrincipal.run(principal, () -> other().get("/internal/x", Map.class));
        return received.take();
    }

    private static Principal principal(@Nullable String address) {
        return new Principal(UUID.randomUUID(), "acme", UUID.randomUUID(), null, null, Set.of(), Set.of(), address);
    }
}
