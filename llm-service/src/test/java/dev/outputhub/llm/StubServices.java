package dev.outputhub.llm;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What prompt-service and conversation-service would answer on their internal endpoints; 404 for the rest. */
public final class StubServices {

    private record Answer(int status, String json) {}

    /** What a service was sent. */
    public record Received(String path, JsonNode body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private StubServices(HttpServer server) {
        this.server = server;
    }

    static StubServices start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var services = new StubServices(http);
            http.createContext("/", services::answer);
            http.start();
            return services;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param path with its query, below the address of the service */
    public void answer(String path, String json) {
        answers.put(path, new Answer(200, json));
    }

    /** As a service refuses: problem details with this status. */
    public void refuse(String path, int status, String problem) {
        answers.put(path, new Answer(status, problem));
    }

    public List<Received> received(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // decoded: a colon may arrive as %3A
            var uri = exchange.getRequestURI();
            var path = uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
            var sent = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    path,
                    sent.length == 0
                            ? MissingNode.getInstance()
                            : JsonMapper.shared().readTree(sent)));
            var answer = answers.getOrDefault(path, new Answer(404, "{}"));
            var body = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() < 300 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
