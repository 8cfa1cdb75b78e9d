package dev.outputhub.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class ServiceTokenTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer provider;
    private ServiceToken token;

    @BeforeEach
    void startAnIdentityProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.createContext("/realm/protocol/openid-connect/token", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body =
                    "{\"access_token\":\"token-" + requests.size() + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}";
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        provider.start();
        var issuer = "http://localhost:" + provider.getAddress().getPort() + "/realm";
        token = new ServiceToken(RestClient.builder(), new ClientProperties(issuer, "services", "s&cret"), clock());
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void isAskedForByClientCredentialsAndKept() {
        assertThat(token.value()).isEqualTo("token-1");
        assertThat(token.value()).isEqualTo("token-1");
        assertThat(requests)
                .singleElement()
                .satisfies(form -> assertThat(form.split("&"))
                        .containsExactlyInAnyOrder(
                                "grant_type=client_credentials", "client_id=services", "client_secret=s%26cret"));
    }

    @Test
    void isRenewedShortlyBeforeItsEnd() {
        token.value();
        now.updateAndGet(instant -> instant.plusSeconds(275));
        assertThat(token.value()).isEqualTo("token-1");
        now.updateAndGet(instant -> instant.plusSeconds(10));
        assertThat(token.value()).isEqualTo("token-2");
        now.set(Instant.now()); // by which the end of the new one was reckoned
        assertThat(token.value()).isEqualTo("token-2");
    }

    @Test
    void isFetchedOnceForAllWhoWaitForIt() throws Exception {
        var waiting = new ArrayList<Future<String>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 16; caller++) {
                waiting.add(callers.submit(token::value));
            }
        }
        for (var value : waiting) {
            assertThat(value.get()).isEqualTo("token-1");
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void failsAsACallDoesAndIsFetchedWhenTheProviderIsBack() {
        status = 401;
        assertThatThrownBy(token::value).isInstanceOf(HttpClientErrorException.Unauthorized.class);
        status = 200;
        assertThat(token.value()).isEqualTo("token-2");
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));
        provider.stop(0);
        assertThatThrownBy(token::value).isInstanceOf(ResourceAccessException.class);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
