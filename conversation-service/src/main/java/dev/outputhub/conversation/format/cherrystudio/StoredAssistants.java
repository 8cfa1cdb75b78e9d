package dev.outputhub.conversation.format.cherrystudio;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.assembly.AgentDraft;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The assistants and the names of their topics, which the backup keeps as JSON within JSON. */
final class StoredAssistants {

    private final Map<String, JsonNode> assistants = new LinkedHashMap<>();
    private final Map<String, JsonNode> topics = new HashMap<>();

    static StoredAssistants of(@Nullable JsonNode localStorage) {
        var stored = new StoredAssistants();
        var state = nested(localStorage, "persist:cherry-studio");
        var slice = nested(state, "assistants");
        var all = new ArrayList<>(Fields.elements(slice, "assistants"));
        var first = Fields.object(slice, "defaultAssistant");
        if (first != null) {
            all.add(first);
        }
        all.forEach(stored::add);
        return stored;
    }

    private void add(JsonNode assistant) {
        var id = Fields.textOr(assistant, "id", "");
        assistants.putIfAbsent(id, assistant);
        for (var topic : Fields.elements(assistant, "topics")) {
            topics.putIfAbsent(Fields.textOr(topic, "id", ""), topic);
        }
    }

    @Nullable
    JsonNode topic(@Nullable String id) {
        return id == null ? null : topics.get(id);
    }

    @Nullable
    String nameOf(@Nullable String assistant) {
        return assistant == null ? null : filled(assistants.get(assistant), "name");
    }

    /** Those that were told something; without that an assistant is the model alone. */
    List<ImportedRecord> agents() {
        var agents = new ArrayList<ImportedRecord>();
        for (var assistant : assistants.values()) {
            var key = keyOf(assistant);
            if (key != null) {
                var name = filled(assistant, "name");
                agents.add(new AgentDraft(
                                Platform.CHERRY_STUDIO,
                                key,
                                name == null ? "Assistant" : name,
                                filled(assistant, "description"),
                                Fields.textOr(assistant, "prompt", ""),
                                model(assistant),
                                null)
                        .build());
            }
        }
        return agents;
    }

    @Nullable
    String agentOf(@Nullable String assistant) {
        return assistant == null ? null : keyOf(assistants.get(assistant));
    }

    private static @Nullable String keyOf(@Nullable JsonNode assistant) {
        var words = filled(assistant, "prompt");
        var id = filled(assistant, "id");
        return words == null
                ? null
                : AgentDraft.keyOf(
                        Platform.CHERRY_STUDIO,
                        // everybody has an assistant of this id
                        "default".equals(id) ? null : id,
                        filled(assistant, "name"),
                        words);
    }

    private static @Nullable String model(JsonNode assistant) {
        var model = Fields.object(assistant, "model");
        return model == null ? filled(Fields.object(assistant, "defaultModel"), "id") : filled(model, "id");
    }

    private static @Nullable JsonNode nested(@Nullable JsonNode node, String field) {
        var object = Fields.object(node, field);
        return object == null ? NestedJson.object(Fields.textOr(node, field, "")) : object;
    }
}
