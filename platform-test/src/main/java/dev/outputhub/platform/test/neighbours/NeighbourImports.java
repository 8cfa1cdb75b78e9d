package dev.outputhub.platform.test.neighbours;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The prompts and outputs that an import hands to the services that keep them. */
public final class NeighbourImports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final List<UUID> undone = new CopyOnWriteArrayList<>();

    NeighbourImports() {}

    /** Every prompt and output that was brought, by its source key. */
    public Map<String, JsonNode> documents() {
        return documents;
    }

    public List<UUID> undone() {
        return undone;
    }

    Object answer(String path, JsonNode request) {
        var idField = path.startsWith("/internal/imported-prompts") ? "promptId" : "outputId";
        var importId = UUID.fromString(request.path("importId").asString());
        return path.endsWith("/undo") ? undo(importId, idField) : bring(importId, request, idField);
    }

    private Map<String, Object> undo(UUID importId, String idField) {
        undone.add(importId);
        var brought = documents.entrySet().stream()
                .filter(entry -> entry.getValue().path(idField).isString()
                        && entry.getValue().path("importId").asString("").equals(importId.toString()))
                .map(Map.Entry::getKey)
                .toList();
        brought.forEach(documents::remove);
        return Map.of("removed", brought.size(), "kept", 0);
    }

    private Map<String, Object> bring(UUID importId, JsonNode request, String idField) {
        return Map.of(
                "items",
                request.path("items")
                        .valueStream()
                        .map(item -> bringOne(importId, request, item, idField))
                        .toList());
    }

    private ObjectNode bringOne(UUID importId, JsonNode request, JsonNode item, String idField) {
        var key = item.path("sourceKey").asString();
        var before = documents.get(key);
        var text = item.path("content").asString(item.path("template").asString(""));
        var result = before == null ? "new" : before.path("text").asString().equals(text) ? "unchanged" : "updated";
        var id = before == null
                ? UUID.randomUUID().toString()
                : before.path(idField).asString();
        var kept = JSON.createObjectNode();
        item.properties().forEach(entry -> kept.set(entry.getKey(), entry.getValue()));
        kept.set("owner", request.path("owner"));
        kept.set("termsForAll", request.path("termsForAll"));
        kept.put("text", text).put(idField, id).put("importId", importId.toString());
        documents.put(key, kept);
        var answer = JSON.createObjectNode().put("sourceKey", key).put("result", result);
        answer.putNull("reason").put(idField, id);
        return idField.equals("promptId") ? answer.put("version", 1) : answer;
    }
}
