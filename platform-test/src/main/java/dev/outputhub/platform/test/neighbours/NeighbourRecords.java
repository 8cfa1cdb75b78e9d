package dev.outputhub.platform.test.neighbours;

import dev.outputhub.platform.test.contracts.InternalContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Prompts, agents, conversations and messages that other services keep. */
public final class NeighbourRecords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Map<String, Map<String, Object>> byPath = new ConcurrentHashMap<>();

    NeighbourRecords() {}

    public UUID prompt(String title, int currentVersion) {
        return add("prompts", prompt(title, currentVersion, false));
    }

    public UUID deletedPrompt(String title) {
        return add("prompts", prompt(title, 1, true));
    }

    private static Map<String, Object> prompt(String title, int currentVersion, boolean deleted) {
        return Map.of(
                "title", title, "slug", "s", "kind", "text", "currentVersion", currentVersion, "deleted", deleted);
    }

    public UUID agent(String name) {
        return add("agents", Map.of("name", name, "deleted", false, "instructions", "", "configuration", Map.of()));
    }

    public UUID conversation(String title) {
        return add("conversations", Map.of("title", title, "currentMessageId", UUID.randomUUID(), "deleted", false));
    }

    public UUID message(UUID conversationId) {
        return add(
                "messages", Map.of("conversationId", conversationId, "role", "assistant", "text", "x", "model", "m"));
    }

    /** As when it is deleted for good. */
    public void forget(UUID id) {
        byPath.keySet().removeIf(path -> path.endsWith("/" + id));
    }

    /** Those that the contracts of their services give as examples. */
    public void examples() {
        Stream.of("prompt", "conversation")
                .map(InternalContract::of)
                .flatMap(List::stream)
                .filter(contract -> contract.path().endsWith("s/{id}"))
                .forEach(contract -> {
                    var example = JSON.readTree(contract.answer());
                    var path =
                            contract.path().replace("{id}", example.path("id").asString());
                    byPath.put(path, JSON.convertValue(example, MAP));
                });
    }

    @Nullable
    Object at(String path) {
        return byPath.get(path);
    }

    private UUID add(String kind, Map<String, Object> fields) {
        var id = UUID.randomUUID();
        var all = new LinkedHashMap<String, Object>(fields);
        all.put("id", id);
        byPath.put("/internal/" + kind + "/" + id, all);
        return id;
    }
}
