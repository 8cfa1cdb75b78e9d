package dev.outputhub.conversation.format.lobechat;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.Citation;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes turns of LobeChat's messages. */
final class LobeChatTurns {

    private static final Set<String> CARRIED_ON = Set.of(
            "id",
            "role",
            "content",
            "createdAt",
            "sessionId",
            "topicId",
            "reasoning",
            "search",
            "tools",
            "files",
            "imageList",
            "fileList",
            "model",
            "meta",
            "userId",
            "clientId");

    private final ApiMessages roles;
    private final @Nullable String defaultModel;
    private final Map<String, JsonNode> files;
    private final Map<String, JsonNode> plugins;

    LobeChatTurns(Remarks remarks, JsonNode tables, @Nullable String defaultModel) {
        this.roles = new ApiMessages(remarks);
        this.defaultModel = defaultModel;
        this.files = Assistants.byId(tables, "files");
        this.plugins = Assistants.byId(tables, "messagePlugins");
    }

    Turn of(JsonNode message) {
        var role = roles.named(filled(message, "role"));
        return Turn.of(filled(message, "id"), role, parts(message, role))
                .withModel(model(message))
                .at(Times.read(message.get("createdAt")))
                .with(Fields.without(message, CARRIED_ON));
    }

    private @Nullable String model(JsonNode message) {
        var own = filled(message, "model");
        var extra = filled(Fields.object(message, "extra"), "fromModel");
        return own != null ? own : extra != null ? extra : defaultModel;
    }

    private List<ContentPart> parts(JsonNode message, Role role) {
        var parts = new ArrayList<ContentPart>();
        var reasoning = filled(Fields.object(message, "reasoning"), "content");
        if (reasoning != null) {
            parts.add(new ContentPart.Reasoning(reasoning, null));
        }
        var words = Fields.textOr(message, "content", "");
        if (role == Role.TOOL) {
            parts.add(result(message, words));
        } else if (!words.isEmpty()) {
            parts.add(new ContentPart.Text(words, null, citations(message)));
        }
        for (var call : Fields.elements(message, "tools")) {
            if (call.isObject()) {
                var name = filled(call, "apiName");
                parts.add(ToolBlocks.call(
                        filled(call, "id"),
                        name == null ? Fields.textOr(call, "identifier", "tool") : name,
                        call.get("arguments")));
            }
        }
        for (var list : List.of("files", "fileList", "imageList")) {
            Fields.elements(message, list).forEach(file -> parts.add(file(file)));
        }
        error(message, parts);
        return parts;
    }

    private ContentPart result(JsonNode message, String words) {
        var own = Fields.object(message, "plugin");
        var plugin = own == null ? plugins.get(Fields.textOr(message, "id", "")) : own;
        var call = filled(message, "tool_call_id");
        return new ContentPart.ToolResult(
                call == null ? filled(plugin, "toolCallId") : call, filled(plugin, "apiName"), words, false, null);
    }

    private static List<Citation> citations(JsonNode message) {
        return Fields.elements(Fields.object(message, "search"), "citations").stream()
                .map(source -> new Citation(filled(source, "title"), filled(source, "url")))
                .distinct()
                .toList();
    }

    private ContentPart file(JsonNode given) {
        var id = Fields.asText(given);
        var known = id == null ? given : files.get(id);
        var name = filled(known, "name");
        return new ContentPart.File(
                Fields.textOr(known, "content", ""),
                name == null ? filled(known, "alt") : name,
                id == null ? filled(given, "id") : id,
                filled(known, "fileType"),
                Fields.number(known, "size"));
    }

    private static void error(JsonNode message, List<ContentPart> parts) {
        var error = Fields.object(message, "error");
        if (error != null) {
            var words = filled(error, "message");
            parts.add(
                    new ContentPart.Unknown(words == null ? Fields.textOr(error, "type", "") : words, "error", error));
        }
    }
}
