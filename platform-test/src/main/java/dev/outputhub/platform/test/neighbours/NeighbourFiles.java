package dev.outputhub.platform.test.neighbours;

import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files that an import hands to the service that keeps them. */
public final class NeighbourFiles {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILES = "/internal/files/";

    /** @param times how often its bytes came */
    public record Kept(UUID id, String name, UUID importId, int times, List<JsonNode> links) {}

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    NeighbourFiles() {}

    public @Nullable Kept kept(UUID id) {
        return kept.get(id);
    }

    @Nullable
    Object answer(Request request) {
        var path = request.path().substring(FILES.length());
        if (path.equals("undo")) {
            return undo(request.json());
        }
        var id = UUID.fromString(path.substring(0, 36));
        return path.endsWith("/links") ? link(id, request.json()) : keep(id, request);
    }

    private @Nullable Object link(UUID id, JsonNode links) {
        var file = kept.get(id);
        if (file == null) {
            return null;
        }
        links.path("links").forEach(file.links()::add);
        return Map.of("links", links.path("links").size());
    }

    private ObjectNode keep(UUID id, Request request) {
        var query = UriComponentsBuilder.fromUriString("?" + request.query())
                .build()
                .getQueryParams();
        var name = String.valueOf(query.getFirst("name"));
        var importId = UUID.fromString(String.valueOf(query.getFirst("importId")));
        kept.compute(
                id,
                (_, before) -> before == null
                        ? new Kept(id, name, importId, 1, new ArrayList<>())
                        : new Kept(id, name, before.importId(), before.times() + 1, before.links()));
        var link = JSON.createObjectNode();
        for (var field : new String[] {"recordKind", "recordId", "conversationId"}) {
            link.put(field, query.getFirst(field));
        }
        Objects.requireNonNull(kept.get(id)).links().add(link);
        var example = InternalContract.of("output", "PUT /internal/files/{id}").answer();
        return ((ObjectNode) JSON.readTree(example)).put("id", id.toString()).put("name", name);
    }

    private Map<String, Object> undo(JsonNode request) {
        var importId = UUID.fromString(request.path("importId").asString());
        var staying = request.path("kept").valueStream().map(JsonNode::asString).toList();
        var going = kept.values().stream()
                .filter(file -> file.importId().equals(importId)
                        && !staying.contains(file.id().toString()))
                .map(Kept::id)
                .toList();
        going.forEach(kept::remove);
        return Map.of("removed", going.size(), "kept", staying.size());
    }
}
