package dev.outputhub.platform.test.neighbours;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An HTTP server on a free port of this machine, for a part of the world that a test invents. */
public final class StubServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A request as it came.
     *
     * @param path decoded: a colon may arrive as %3A
     * @param query decoded as well
     */
    public record Request(
            String method, String path, @Nullable String query, Headers headers, String body) {

        /** The path with its query. */
        public String target() {
            return query == null ? path : path + "?" + query;
        }

        /** Nothing where it is no JSON. */
        public JsonNode json() {
            var type = header("Content-Type");
            return body.isEmpty() || (type != null && !type.contains("json"))
                    ? MissingNode.getInstance()
                    : JSON.readTree(body);
        }

        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What is sent back. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public static Answer json(Object body) {
            return text(200, "application/json", JSON.writeValueAsString(body));
        }

        /** Without a body. */
        public static Answer empty(int status, Map<String, String> headers) {
            return new Answer(status, headers, "");
        }

        public static Answer empty(int status) {
            return empty(status, Map.of());
        }

        public static Answer text(int status, String mediaType, String text) {
            return new Answer(status, Map.of("Content-Type", mediaType), text);
        }

        Answer withStatus(int other) {
            return new Answer(other, headers, body);
        }
    }

    private final HttpServer server;

    private StubServer(HttpServer server) {
        this.server = server;
    }

    /** Each request has a thread of its own, so that an answer may take its time. */
    public static StubServer start(Function<Request, Answer> behaviour) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(exchange, behaviour));
            server.start();
            return new StubServer(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Function<Request, Answer> behaviour) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = behaviour.apply(new Request(
                    exchange.getRequestMethod(), uri.getPath(), uri.getQuery(), exchange.getRequestHeaders(), body));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
