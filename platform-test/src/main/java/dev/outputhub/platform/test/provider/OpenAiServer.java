package dev.outputhub.platform.test.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks OpenAI's protocol over real HTTP: {@code /v1/models} and {@code /v1/chat/completions}, streamed or not.
 * The model's name says how it behaves, see {@link Behaviour}; the key {@code bad-key} is refused. As a program it takes
 * {@code --port}.
 */
public final class OpenAiServer implements AutoCloseable {

    public static final String BAD_KEY = "bad-key-1234567890";

    /** A request as it came in. */
    public record Received(String path, String authorization, JsonNode body) {

        public String model() {
            return body.path("model").asString("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private OpenAiServer(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any that is free */
    public static OpenAiServer start(int port) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var server = new OpenAiServer(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/models", server::models);
        http.createContext("/v1/chat/completions", server::complete);
        http.createContext("/moved/v1", OpenAiServer::redirect);
        http.start();
        return server;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("--port")) {
            throw new IllegalArgumentException("Say on which port: --port 8099");
        }
        start(Integer.parseInt(arguments[1]));
    }

    /** What a connection names as its endpoint. */
    public String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /** An endpoint that only sends elsewhere. */
    public String redirectingUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/moved/v1";
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> received(String model) {
        return received.stream()
                .filter(request -> request.model().equals(model))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void models(HttpExchange exchange) throws IOException {
        if (refusesKey(exchange)) {
            return;
        }
        var answer = JSON.createObjectNode().put("object", "list");
        var data = answer.putArray("data");
        for (var behaviour : Behaviour.values()) {
            data.addObject()
                    .put("id", behaviour.model())
                    .put("object", "model")
                    .put("created", 1_700_000_000)
                    .put("owned_by", "test");
        }
        Answers.json(exchange, 200, answer);
    }

    private void complete(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        received.add(
                new Received(exchange.getRequestURI().getPath(), authorization == null ? "" : authorization, body));
        if (refusesKey(exchange)) {
            return;
        }
        var behaviour = Behaviour.of(body.path("model").asString(""));
        if (behaviour.isEmpty()) {
            Answers.error(
                    exchange,
                    404,
                    "The model `" + body.path("model").asString("") + "` does not exist",
                    "model_not_found");
            return;
        }
        boolean first = received(behaviour.get().model()).size() % 2 == 1;
        new Conversation(exchange, body).answer(behaviour.get(), first);
    }

    private static boolean refusesKey(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.contains(BAD_KEY)) {
            return false;
        }
        Answers.error(exchange, 401, "Incorrect API key provided: " + BAD_KEY + ".", "invalid_api_key");
        return true;
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString().replaceFirst("^/moved", ""));
            exchange.sendResponseHeaders(307, -1);
        }
    }

    /** Ways to answer. */
    static final class Answers {

        private Answers() {}

        static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
            try (exchange) {
                var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }

        static void error(HttpExchange exchange, int status, String message, String code) throws IOException {
            var body = JSON.createObjectNode();
            body.putObject("error")
                    .put("message", message)
                    .put("type", "test_error")
                    .put("code", code);
            json(exchange, status, body);
        }
    }
}
