package dev.outputhub.conversation.format.assembly;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages {@code {role, content, …}} as they are sent to models and come back, in any provider's dialect. */
public final class ApiMessages {

    private static final Set<String> CARRIED_ON = Set.of(
            "role",
            "content",
            "parts",
            "tool_calls",
            "function_call",
            "tool_call_id",
            "reasoning_content",
            "reasoning",
            "thinking",
            "refusal",
            "audio",
            "id");

    private final Remarks remarks;
    private final ContentBlocks blocks;

    public ApiMessages(Remarks remarks) {
        this.remarks = remarks;
        this.blocks = new ContentBlocks(remarks);
    }

    public Turn turn(JsonNode message) {
        return Turn.of(null, role(message), parts(message)).with(metadata(message));
    }

    public Role role(JsonNode message) {
        if (isResults(message, "content") || isResults(message, "parts")) {
            return Role.TOOL;
        }
        var type = Fields.textOr(message, "type", "");
        return switch (type) {
            case "function_call", "custom_tool_call", "reasoning", "local_shell_call", "web_search_call" ->
                Role.ASSISTANT;
            case "function_call_output", "custom_tool_call_output" -> Role.TOOL;
            default -> named(ToolBlocks.first(message, "role", "type", "author", "sender"));
        };
    }

    private static boolean isResults(JsonNode message, String field) {
        var blocks = Fields.elements(message, field);
        return !blocks.isEmpty() && blocks.stream().allMatch(ApiMessages::isResult);
    }

    private static boolean isResult(JsonNode block) {
        var type = Fields.textOr(block, "type", "").replace('-', '_');
        return type.endsWith("tool_result") || type.equals("tool_call_response") || block.has("functionResponse");
    }

    public Role named(@Nullable String name) {
        var role = Role.of(name);
        if (role == null) {
            remarks.add(
                    name == null
                            ? "A message does not say who speaks and was taken as a tool's"
                            : "A message has the unknown role \"" + name + "\" and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    public List<ContentPart> parts(JsonNode message) {
        var parts = new ArrayList<ContentPart>();
        var thought = ToolBlocks.first(message, "reasoning_content", "reasoning", "thinking");
        if (thought != null) {
            parts.add(new ContentPart.Reasoning(thought, null));
        }
        parts.addAll(content(message));
        calls(message).forEach(call -> parts.add(ToolBlocks.call(call)));
        var refusal = filled(message, "refusal");
        if (refusal != null) {
            parts.add(new ContentPart.Text(refusal));
        }
        if (Fields.object(message, "audio") != null) {
            parts.add(MediaBlocks.audio(message, remarks));
        }
        return parts;
    }

    private List<ContentPart> content(JsonNode message) {
        var type = Fields.textOr(message, "type", "");
        if (!message.has("role") && !message.has("content") && !message.has("parts") && !type.isEmpty()) {
            return blocks.of(message);
        }
        var content = ToolBlocks.firstNode(message, "content", "parts");
        var answers = ToolBlocks.first(message, "tool_call_id", "toolCallId");
        var role = Role.of(ToolBlocks.first(message, "role", "type"));
        var inside = Stream.of("content", "parts")
                .flatMap(field -> Fields.elements(message, field).stream())
                .anyMatch(ApiMessages::isResult);
        if (role == Role.TOOL && !inside && !type.endsWith("_output") && content != null) {
            return List.of(ToolBlocks.result(answers, filled(message, "name"), content, false));
        }
        return type.endsWith("_output") || type.equals("reasoning") ? blocks.of(message) : blocks.of(content);
    }

    private static Collection<JsonNode> calls(JsonNode message) {
        var own = Fields.elements(message, "tool_calls");
        var langChain = Fields.elements(Fields.object(message, "additional_kwargs"), "tool_calls");
        var legacy = Fields.object(message, "function_call");
        return Stream.of(own, langChain, legacy == null ? List.<JsonNode>of() : List.of(legacy))
                .filter(calls -> !calls.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static ObjectNode metadata(JsonNode message) {
        return Fields.without(message, CARRIED_ON);
    }
}
