package dev.outputhub.platform.test.neighbours;

import dev.outputhub.platform.naming.RestoredId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The complete records that an import brings back to the services that keep them. */
public final class NeighbourArchive {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/internal/complete-records/";

    /** @param kind as archives call it */
    public record Kept(String kind, UUID id, UUID importId, JsonNode record) {}

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    NeighbourArchive() {}

    /** By the id that they have here. */
    public Map<UUID, Kept> kept() {
        return kept;
    }

    Object answer(String organization, String path, JsonNode request) {
        var importId = UUID.fromString(request.path("importId").asString());
        var kind = path.substring(PATH.length());
        if (kind.equals("undo")) {
            return undo(importId);
        }
        var items = new ArrayList<ObjectNode>();
        for (var record : request.path("records")) {
            items.add(restore(UUID.fromString(organization), kind, importId, request, record));
        }
        return Map.of("items", items);
    }

    private ObjectNode restore(UUID organization, String kind, UUID importId, JsonNode request, JsonNode record) {
        var sourceId = record.path("id").asString();
        var id = RestoredId.of(organization, request.path("sameOrganization").asBoolean(), UUID.fromString(sourceId));
        var before = kept.get(id);
        boolean isNew = before == null || before.importId().equals(importId);
        if (!request.path("dryRun").asBoolean()) {
            kept.putIfAbsent(id, new Kept(kind, id, importId, record));
        }
        return JSON.createObjectNode()
                .put("sourceKey", sourceId)
                .put("recordId", id.toString())
                .put("title", record.path("title").asString(record.path("name").asString(null)))
                .put("result", isNew ? "new" : "unchanged")
                .putNull("reason");
    }

    private Map<String, Object> undo(UUID importId) {
        List<UUID> going = kept.values().stream()
                .filter(one -> one.importId().equals(importId))
                .map(Kept::id)
                .toList();
        going.forEach(kept::remove);
        return Map.of("removed", going.size(), "kept", 0);
    }
}
