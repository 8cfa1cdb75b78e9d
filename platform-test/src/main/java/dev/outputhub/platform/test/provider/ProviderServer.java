package dev.outputhub.platform.test.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider on this machine over real HTTP, in the protocols of OpenAI and Anthropic and at an address like Hugging Face's. The
 * model's name says how it behaves, see {@link Behaviour}; {@code recorded-<service>} answers in the very words of that service.
 * The key {@link #BAD_KEY} is refused. As a program it takes {@code --port}.
 */
public final class ProviderServer implements AutoCloseable {

    public static final String BAD_KEY = "bad-key-1234567890";

    /** A request as it came in. */
    public record Received(String path, Map<String, List<String>> headers, JsonNode body) {

        public String model() {
            return body.path("model").asString("");
        }

        public String authorization() {
            return header("Authorization");
        }

        /** Empty where it was not sent. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private ProviderServer(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any that is free */
    public static ProviderServer start(int port) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var server = new ProviderServer(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/models", server::models);
        http.createContext("/v1/chat/completions", exchange -> server.complete(exchange, "openai"));
        http.createContext("/anthropic/v1/models", server::models);
        http.createContext("/anthropic/v1/messages", exchange -> server.complete(exchange, "anthropic"));
        http.createContext("/huggingface/v1/models", server::models);
        http.createContext("/huggingface/v1/chat/completions", server::completeAtHuggingFace);
        http.createContext("/moved/v1", ProviderServer::redirect);
        http.start();
        return server;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("--port")) {
            throw new IllegalArgumentException("Say on which port: --port 8099");
        }
        start(Integer.parseInt(arguments[1]));
    }

    /** What a connection in OpenAI's protocol names as its endpoint. */
    public String openAiUrl() {
        return url("/v1");
    }

    public String anthropicUrl() {
        return url("/anthropic");
    }

    public String huggingFaceUrl() {
        return url("/huggingface/v1");
    }

    /** An endpoint that only sends elsewhere. */
    public String redirectingUrl() {
        return url("/moved/v1");
    }

    private String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
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
        var answer = JSON.createObjectNode().put("object", "list").put("has_more", false);
        var data = answer.putArray("data");
        for (var behaviour : Behaviour.values()) {
            data.addObject()
                    .put("id", behaviour.model())
                    .put("object", "model")
                    .put("type", "model")
                    .put("display_name", behaviour.model())
                    .put("created", 1_700_000_000)
                    .put("created_at", "2025-01-01T00:00:00Z")
                    .put("owned_by", "test");
        }
        Answers.json(exchange, 200, answer.toString());
    }

    private void complete(HttpExchange exchange, String protocol) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var request = new Received(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
        received.add(request);
        if (refusesKey(exchange)) {
            return;
        }
        var recording = Recordings.of(protocol, request.model());
        if (recording.isPresent()) {
            var writer = new EventWriter(exchange, Behaviour.BYTES);
            writer.open();
            writer.write(recording.get());
            exchange.close();
            return;
        }
        var behaviour = Behaviour.of(request.model());
        boolean nullError = behaviour.filter(Behaviour.NULL_ERROR::equals).isPresent();
        var dialect = protocol.equals("openai")
                ? new OpenAiDialect(request.model(), nullError)
                : new AnthropicDialect(request.model(), nullError);
        if (behaviour.isEmpty()) {
            Answers.json(
                    exchange,
                    404,
                    dialect.errorBody("The model `" + request.model() + "` does not exist", "model_not_found"));
            return;
        }
        var refusal = protocol.equals("anthropic") ? refusalOfClaude(body) : null;
        if (refusal != null) {
            Answers.json(exchange, 400, dialect.errorBody(refusal, "invalid_request_error"));
            return;
        }
        boolean first = received(request.model()).size() % 2 == 1;
        new Script(exchange, body, dialect, behaviour.get()).run(first);
    }

    /** What Claude is strict about and others are not. */
    private static @Nullable String refusalOfClaude(JsonNode request) {
        if (request.has("temperature") && request.has("top_p")) {
            return "`temperature` and `top_p` cannot both be specified for this model.";
        }
        for (var message : request.path("messages")) {
            if (message.path("role").asString("").equals("system")) {
                return "messages: Unexpected role \"system\".";
            }
            var content = message.path("content");
            if (content.isArray() ? content.isEmpty() : content.asString("").isBlank()) {
                return "messages: text content blocks must contain non-whitespace text";
            }
        }
        return request.path("max_tokens").asInt(0) > 0 ? null : "max_tokens: Field required";
    }

    /** Its router: tokens that begin with hf_, errors that are a text, what it did in headers of its own. */
    private void completeAtHuggingFace(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer hf_")) {
            exchange.getResponseHeaders().set("X-Error-Message", "Invalid credentials in Authorization header");
            Answers.json(exchange, 401, "{\"error\":\"Invalid username or password.\"}");
            return;
        }
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var model = body.path("model").asString("");
        received.add(new Received(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        switch (model) {
            case "test/loading" ->
                Answers.json(
                        exchange,
                        503,
                        "{\"error\":\"Model test/loading is currently loading\",\"estimated_time\":3600.0}");
            case "test/credits" ->
                Answers.json(
                        exchange,
                        402,
                        "{\"error\":\"You have exceeded your monthly included credits for Inference Providers.\"}");
            case "test/gated" -> {
                exchange.getResponseHeaders().set("X-Error-Code", "GatedRepo");
                exchange.getResponseHeaders().set("X-Error-Message", "Access to model test/gated is restricted.");
                exchange.sendResponseHeaders(400, -1);
                exchange.close();
            }
            default -> {
                exchange.getResponseHeaders().set("x-inference-provider", "test");
                new Script(exchange, body, new OpenAiDialect(model, false), Behaviour.ECHO).run(true);
            }
        }
    }

    private static boolean refusesKey(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!(headers.getFirst("Authorization") + headers.getFirst("X-Api-Key")).contains(BAD_KEY)) {
            return false;
        }
        Answers.json(
                exchange,
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: " + BAD_KEY
                        + ".\",\"type\":\"authentication_error\",\"code\":\"invalid_api_key\"}}");
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

        static void json(HttpExchange exchange, int status, String body) throws IOException {
            send(exchange, status, "application/json", body);
        }

        static void page(HttpExchange exchange, int status) throws IOException {
            send(exchange, status, "text/html; charset=utf-8", "<html><body><h1>Welcome to nginx</h1></body></html>");
        }

        private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
