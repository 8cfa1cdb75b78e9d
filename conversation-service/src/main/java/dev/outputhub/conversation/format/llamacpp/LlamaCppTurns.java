package dev.outputhub.conversation.format.llamacpp;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes turns of messages of the web interface of llama.cpp. */
final class LlamaCppTurns {

    private static final Set<String> CARRIED_ON = Set.of(
            "id",
            "convId",
            "parent",
            "children",
            "role",
            "content",
            "type",
            "timestamp",
            "thinking",
            "reasoningContent",
            "toolCalls",
            "extra",
            "model");

    private final ConversationAssembly assembly;
    private final ApiMessages roles;

    LlamaCppTurns(ConversationAssembly assembly) {
        this.assembly = assembly;
        this.roles = new ApiMessages(assembly.remarks());
    }

    void add(JsonNode message) {
        if (!message.isObject()) {
            assembly.lost(message);
            return;
        }
        var id = filled(message, "id");
        var parent = filled(message, "parent");
        if ("root".equals(filled(message, "type")) && filled(message, "content") == null && id != null) {
            assembly.link(id, parent);
            return;
        }
        var role = roles.named(filled(message, "role"));
        assembly.add(
                Turn.of(id, role, parts(message, role))
                        .withModel(filled(message, "model"))
                        .at(Times.read(message.get("timestamp")))
                        .with(Fields.without(message, CARRIED_ON)),
                parent,
                Integer.MAX_VALUE);
    }

    private List<ContentPart> parts(JsonNode message, Role role) {
        var parts = new ArrayList<ContentPart>();
        var thought = filled(message, "reasoningContent") == null
                ? filled(message, "thinking")
                : filled(message, "reasoningContent");
        if (thought != null) {
            parts.add(new ContentPart.Reasoning(thought, null));
        }
        if (role == Role.TOOL) {
            parts.add(ToolBlocks.result(filled(message, "toolCallId"), null, message.get("content"), false));
        } else {
            parts.addAll(new ContentBlocks(assembly.remarks()).of(message.get("content")));
        }
        var calls = NestedJson.array(Fields.textOr(message, "toolCalls", ""));
        if (calls != null) {
            calls.values().stream().filter(JsonNode::isObject).forEach(call -> parts.add(ToolBlocks.call(call)));
        }
        Fields.elements(message, "extra").stream().filter(JsonNode::isObject).forEach(extra -> parts.add(extra(extra)));
        return parts;
    }

    private @Nullable String embedded(String what, JsonNode extra, String field) {
        return assembly.remarks().embed(what, filled(extra, "mimeType"), Fields.textOr(extra, field, ""));
    }

    private ContentPart extra(JsonNode extra) {
        var type = Fields.textOr(extra, "type", "");
        var name = filled(extra, "name");
        if (type.startsWith("image")) {
            return new ContentPart.Image("", name, embedded("a picture", extra, "base64Url"), null);
        }
        var sound = type.startsWith("audio") ? embedded("a sound", extra, "base64Data") : null;
        return type.startsWith("audio")
                ? new ContentPart.Audio("", null, sound == null ? name : sound)
                : new ContentPart.File(
                        Fields.textOr(extra, "content", ""), name, null, filled(extra, "mimeType"), null);
    }
}
