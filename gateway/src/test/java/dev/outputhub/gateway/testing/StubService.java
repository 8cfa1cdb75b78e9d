package dev.outputhub.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service made of an HTTP server; it answers what a test tells it to, and an empty object otherwise. */
public final class StubService {

    /** Writes the answer to one request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** By a gateway of its own accord; a test that looks at what came means the rest. */
    private static final String ASKED_EVERY_SECOND = "/internal/open/sessions/ended";

    private static final String TOLD_LATER = "/internal/open/accesses";

    private final int port = Ports.free();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Received> told = new CopyOnWriteArrayList<>();
    private HttpServer server;

    StubService() {
        start();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void stop() {
        server.stop(0);
    }

    public void forget() {
        behaviours.clear();
        received.clear();
        told.clear();
    }

    /** What was reached, told beside the requests. */
    public List<Received> told() {
        return told;
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.getLast();
    }

    /** The last that came to this path. */
    public Received last(String path) {
        return received.stream()
                .filter(request -> request.path().equals(path))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    public StubService on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    public StubService answers(String path, int status, String json) {
        return on(path, exchange -> send(exchange, status, "application/json", json));
    }

    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            if (!path.equals(ASKED_EVERY_SECOND)) {
                (path.equals(TOLD_LATER) ? told : received)
                        .add(new Received(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders(),
                                body));
            }
            behaviours
                    .getOrDefault(exchange.getRequestURI().getPath(), it -> send(it, 200, "application/json", "{}"))
                    .answer(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
