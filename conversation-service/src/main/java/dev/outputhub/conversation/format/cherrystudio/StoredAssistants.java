package dev.outputhub.conversation.format.cherrystudio;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.assembly.PromptDraft;
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

    List<ImportedRecord> prompts() {
        var prompts = new ArrayList<ImportedRecord>();
        for (var assistant : assistants.values()) {
            var words = filled(assistant, "prompt");
            var id = filled(assistant, "id");
            if (words != null) {
                // everybody has an assistant of this id
                prompts.add(PromptDraft.of(
                                Platform.CHERRY_STUDIO,
                                "default".equals(id) ? null : id,
                                filled(assistant, "name"),
                                words)
                        .describedAs(filled(assistant, "description"))
                        .build());
            }
        }
        return prompts;
    }

    private static @Nullable JsonNode nested(@Nullable JsonNode node, String field) {
        var object = Fields.object(node, field);
        return object == null ? NestedJson.object(Fields.textOr(node, field, "")) : object;
    }
}
