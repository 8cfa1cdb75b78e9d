package dev.outputhub.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What prompt-service and conversation-service would answer on their internal endpoints; 404 for the rest. */
public final class StubServices {

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

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
        answers.put(path, json);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // decoded: a colon may arrive as %3A
            var uri = exchange.getRequestURI();
            var json = answers.get(uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery());
            var body = (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
