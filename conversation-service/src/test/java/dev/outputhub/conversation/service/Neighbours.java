package dev.outputhub.conversation.service;

import com.sun.net.httpserver.HttpServer;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.contracts.ObservedCalls;
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
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The prompt and output services as this one sees them: a little server that keeps their promises about internal endpoints. */
public final class Neighbours {

    public static final Neighbours SHARED = new Neighbours();

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The built-in levels in their order, and one that an organisation added at the end. */
    private static final List<String> SENSITIVITIES =
            List.of("public", "internal", "confidential", "restricted", "personal-data", "top-secret", "ours-alone");

    private static final String AGENTS = "/internal/agents/";

    private final HttpServer server;
    private final ObservedCalls calls = new ObservedCalls("prompt", "output");
    private final Map<String, UUID> terms = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final List<JsonNode> outputs = new CopyOnWriteArrayList<>();
    private final List<UUID> gone = new CopyOnWriteArrayList<>();
    private final List<UUID> undone = new CopyOnWriteArrayList<>();

    private Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/internal/vocabularies", (_, _) -> vocabularies());
        on("/internal/terms/resolve", (_, question) -> resolve(question));
        on("/internal/imported-prompts", (path, batch) -> imported(path, batch, "promptId"));
        on("/internal/imported-outputs", (path, batch) -> imported(path, batch, "outputId"));
        on("/internal/outputs", (_, output) -> {
            outputs.add(output);
            return example("output", "POST /internal/outputs")
                    .put("id", output.path("id").asString())
                    .put("content", output.path("content").asString());
        });
        on(
                AGENTS,
                (path, _) -> example("prompt", "GET /internal/agents/{id}")
                        .put("id", path.substring(AGENTS.length()))
                        .put("name", "Baker"));
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What was asked, and whether both sides kept to the contracts. */
    public ObservedCalls calls() {
        return calls;
    }

    /** Every prompt and output that was brought, by its source key. */
    public Map<String, JsonNode> documents() {
        return documents;
    }

    public List<JsonNode> outputs() {
        return outputs;
    }

    /** As when it is deleted for good. */
    public void forget(UUID id) {
        gone.add(id);
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
            var term = (ObjectNode) example("prompt", "POST /internal/terms/resolve")
                    .path("terms")
                    .iterator()
                    .next();
            found.put(
                    name,
                    term.put("id", id.toString())
                            .put("vocabularyKey", vocabulary)
                            .put("slug", name.toLowerCase(Locale.ROOT))
                            .put("name", name)
                            .put("position", Math.max(0, SENSITIVITIES.indexOf(name))));
        }
        return Map.of("terms", found);
    }

    private boolean isKnown(String key) {
        return terms.containsKey(key) || key.startsWith("data-sensitivity ");
    }

    private Object imported(String path, JsonNode request, String idField) {
        var importId = UUID.fromString(request.path("importId").asString());
        if (path.endsWith("/undo")) {
            undone.add(importId);
            var brought = documents.entrySet().stream()
                    .filter(entry -> entry.getValue().path(idField).isString()
                            && entry.getValue().path("importId").asString("").equals(importId.toString()))
                    .map(Map.Entry::getKey)
                    .toList();
            brought.forEach(documents::remove);
            return Map.of("removed", brought.size(), "kept", 0);
        }
        var items = new ArrayList<>();
        for (var item : request.path("items")) {
            items.add(imported(importId, item, idField));
        }
        return Map.of("items", items);
    }

    private Object imported(UUID importId, JsonNode item, String idField) {
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
        var answer = JSON.createObjectNode().put("sourceKey", key).put("result", result);
        answer.putNull("reason").put(idField, id);
        return idField.equals("promptId") ? answer.put("version", 1) : answer;
    }

    private void on(String context, BiFunction<String, JsonNode, Object> answers) {
        server.createContext(context, exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (gone.stream().anyMatch(id -> path.endsWith("/" + id))) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                var answer = JSON.writeValueAsString(answers.apply(path, JSON.readTree(request)));
                boolean agreed = calls.add(exchange.getRequestMethod(), path, request, answer);
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(agreed ? 200 : 500, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static ObjectNode example(String owner, String endpoint) {
        return (ObjectNode) JSON.readTree(InternalContract.of(owner, endpoint).answer());
    }
}
