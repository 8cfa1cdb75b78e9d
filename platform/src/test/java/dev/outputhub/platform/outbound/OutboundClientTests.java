package dev.outputhub.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.http.client.FilteredHostException;

class OutboundClientTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PUBLIC = "1.1.1.1";
    private static final String INSIDE = "127.0.0.1";

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer inside;

    /** A name server that says something else each time; its last answer stays. */
    private record Rebinding(Deque<String> answers) implements DnsResolver {

        static Rebinding to(String... answers) {
            return new Rebinding(new ArrayDeque<>(List.of(answers)));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var address = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            return new InetAddress[] {
                InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress())
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeEach
    void startAServerInside() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "http://elsewhere.test/");
            exchange.getResponseHeaders().set("Set-Cookie", "customer=first");
            exchange.sendResponseHeaders(
                    exchange.getRequestHeaders().containsKey("Cookie") ? 400 : status(exchange.getRequestURI()), -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void stop() {
        inside.stop(0);
    }

    @Test
    void connectsToNothingInsideThoughTheNameWasPointedThereAfterTheCheck() throws IOException {
        var addresses = addresses(Rebinding.to(PUBLIC, INSIDE));
        addresses.check("url", at("/hook"));
        try (var client = client(addresses)) {
            assertThatThrownBy(() -> client.send(new HttpPost(at("/hook")), PATIENCE))
                    .isInstanceOf(FilteredHostException.class);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void connectsToTheAddressThatWasJudgedAndNotToALaterOne() throws IOException {
        // asked once for the connection: a second answer would be another server
        var names = Rebinding.to(INSIDE, PUBLIC);
        try (var client = client(addresses(names, "127.0.0.0/8"));
                var response = client.send(new HttpPost(at("/hook")), PATIENCE)) {
            assertThat(response.statusCode()).isEqualTo(204);
        }
        assertThat(names.answers()).containsExactly(PUBLIC);
    }

    @Test
    void connectsToAHostThatAnOperatorLists() throws IOException {
        var listing = new OutboundProperties(false, List.of("subscriber.test"), List.of());
        try (var client = client(new OutboundAddresses(listing, Rebinding.to(INSIDE)));
                var response = client.send(new HttpGet(at("/")), PATIENCE)) {
            assertThat(response.statusCode()).isEqualTo(204);
        }
    }

    @Test
    void followsNoRedirectKeepsNoCookieAndRepeatsNothing() throws IOException {
        try (var client = client(addresses(Rebinding.to(INSIDE), INSIDE))) {
            for (var status : List.of(302, 307, 429, 503)) {
                try (var response = client.send(new HttpGet(at("/" + status)), PATIENCE)) {
                    assertThat(response.statusCode()).isEqualTo(status);
                    assertThat(response.headers().firstValue("location")).contains("http://elsewhere.test/");
                }
            }
        }
        assertThat(calls).hasValue(4);
    }

    @Test
    void refusalsHoldNoConnection() throws IOException {
        try (var client = client(addresses(Rebinding.to(INSIDE)))) {
            for (int times = 0; times < 2_001; times++) {
                assertThatThrownBy(() -> client.send(new HttpGet(at("/")), PATIENCE))
                        .isInstanceOf(FilteredHostException.class);
            }
        }
    }

    @Test
    void givesUpAServerThatAnswersByTheByte() throws IOException {
        try (var server = new Trickle();
                var client = client(addresses(Rebinding.to(INSIDE), INSIDE))) {
            assertThatThrownBy(() -> client.send(new HttpGet(server.address("/")), Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void givesUpAServerThatDoesNotShakeHands() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var client = client(addresses(Rebinding.to(INSIDE), INSIDE))) {
            var address = URI.create("https://subscriber.test:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> client.send(new HttpGet(address), Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void leavesABodyThatNeverEnds() throws IOException {
        try (var server = new Trickle();
                var client = client(addresses(Rebinding.to(INSIDE), INSIDE))) {
            var response = client.send(new HttpGet(server.address("/body")), PATIENCE);
            assertThat(response.body().read()).isEqualTo('x');
            response.close();
        }
    }

    private static int status(URI address) {
        var digits = address.getPath().replaceAll("\\D", "");
        return digits.isEmpty() ? 204 : Integer.parseInt(digits);
    }

    private URI at(String path) {
        return URI.create("http://subscriber.test:" + inside.getAddress().getPort() + path);
    }

    private static OutboundAddresses addresses(DnsResolver names, String... allowed) {
        return new OutboundAddresses(new OutboundProperties(false, List.of(), List.of(allowed)), names);
    }

    private static OutboundClient client(OutboundAddresses addresses) {
        return new OutboundClient(addresses, PATIENCE);
    }
}
