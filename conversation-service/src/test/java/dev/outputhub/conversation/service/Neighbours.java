package dev.outputhub.conversation.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The prompt and output services as this one sees them: a little server that keeps their promises about internal endpoints. */
public final class Neighbours {

    public static final Neighbours SHARED = new Neighbours();

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The built-in levels in their order, and one that an organisation added at the end. */
    private static final List<String> SENSITIVITIES =
            List.of("public", "internal", "confidential", "restricted", "personal-data", "top-secret", "ours-alone");

    private final HttpServer server;
    private final Map<String, UUID> terms = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final List<JsonNode> outputs = new CopyOnWriteArrayList<>();
    private final List<UUID> undone = new CopyOnWriteArrayList<>();

    private Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/vocabularies", exchange -> answer(exchange, vocabularies()));
        server.createContext("/internal/terms/resolve", exchange -> answer(exchange, resolve(read(exchange))));
        server.createContext(
                "/internal/imported-prompts", exchange -> answer(exchange, imported(exchange, "promptId")));
        server.createContext(
                "/internal/imported-outputs", exchange -> answer(exchange, imported(exchange, "outputId")));
        server.createContext("/internal/outputs", exchange -> {
            var output = read(exchange);
            outputs.add(output);
            answer(
                    exchange,
                    Map.of(
                            "id",
                            output.path("id").asString(),
                            "content",
                            output.path("content").asString(),
                            "version",
                            1));
        });
        server.createContext("/internal/agents/", exchange -> {
            var id = exchange.getRequestURI().getPath().substring("/internal/agents/".length());
            answer(exchange, Map.of("id", id, "name", "Baker", "deleted", false));
        });
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Every prompt and output that was brought, by its source key. */
    public Map<String, JsonNode> documents() {
        return documents;
    }

    public List<JsonNode> outputs() {
        return outputs;
    }

    public List<UUID> undone() {
        return undone;
    }

    private static List<Map<String, Object>> vocabularies() {
        return List.of(
                vocabulary("tags", "many"),
                vocabulary("llms", "one"),
                vocabulary("llm-platforms", "one"),
                vocabulary("data-sensitivity", "one"));
    }

    private static Map<String, Object> vocabulary(String key, String cardinality) {
        return Map.of(
                "key",
                key,
                "name",
                key,
                "appliesTo",
                List.of("output", "prompt", "conversation", "agent"),
                "cardinality",
                cardinality,
                "required",
                false,
                "ordered",
                false,
                "hierarchical",
                key.equals("tags"),
                "version",
                1);
    }

    private Map<String, Object> resolve(JsonNode question) {
        var vocabulary = question.path("vocabulary").asString();
        var found = new ConcurrentHashMap<String, Object>();
        for (var value : question.path("values")) {
            var name = value.asString();
            var key = vocabulary + " " + name;
            if (name.startsWith("unknown") || (!question.path("createMissing").asBoolean() && !isKnown(key))) {
                continue;
            }
            var id = terms.computeIfAbsent(key, _ -> UUID.randomUUID());
            found.put(
                    name,
                    Map.of(
                            "id",
                            id,
                            "vocabularyKey",
                            vocabulary,
                            "slug",
                            name.toLowerCase(Locale.ROOT),
                            "name",
                            name,
                            "position",
                            Math.max(0, SENSITIVITIES.indexOf(name)),
                            "archived",
                            false,
                            "version",
                            1));
        }
        return Map.of("terms", found);
    }

    private boolean isKnown(String key) {
        return terms.containsKey(key) || key.startsWith("data-sensitivity ");
    }

    private Object imported(HttpExchange exchange, String idField) throws IOException {
        var request = read(exchange);
        var importId = UUID.fromString(request.path("importId").asString());
        if (exchange.getRequestURI().getPath().endsWith("/undo")) {
            undone.add(importId);
            var brought = documents.entrySet().stream()
                    .filter(entry -> entry.getValue().path(idField).isString()
                            && entry.getValue().path("importId").asString("").equals(importId.toString()))
                    .map(Map.Entry::getKey)
                    .toList();
            brought.forEach(documents::remove);
            return Map.of("removed", brought.size(), "kept", 0);
        }
        var items = new ArrayList<Map<String, Object>>();
        for (var item : request.path("items")) {
            items.add(imported(importId, item, idField));
        }
        return Map.of("items", items);
    }

    private Map<String, Object> imported(UUID importId, JsonNode item, String idField) {
        var key = item.path("sourceKey").asString();
        var before = documents.get(key);
        var text = item.path("content").asString(item.path("template").asString(""));
        var result = before == null ? "new" : before.path("text").asString().equals(text) ? "unchanged" : "updated";
        var id = before == null
                ? UUID.randomUUID().toString()
                : before.path(idField).asString();
        var kept = JSON.createObjectNode();
        item.properties().forEach(entry -> kept.set(entry.getKey(), entry.getValue()));
        kept.put("text", text).put(idField, id).put("importId", importId.toString());
        documents.put(key, kept);
        return Map.of("sourceKey", key, "result", result, idField, id, "version", 1);
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        try (exchange) {
            var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
