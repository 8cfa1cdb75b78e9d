package dev.outputhub.conversation.format.langfuse;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages in what a step was given or gave back. Each framework writes that down in its own way: a list of messages, an
 * object around one, Google's contents, calls of tools alone, plain text; as JSON, or as a text that is JSON.
 */
final class TracedMessages {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WRAPPERS =
            List.of("messages", "contents", "input", "choices", "candidates", "output");

    private final @Nullable Role role;
    private final List<JsonNode> messages = new ArrayList<>();

    private TracedMessages(@Nullable Role role) {
        this.role = role;
    }

    /** @param role whose plain words are; null where only what is clearly a message counts */
    static List<JsonNode> of(@Nullable JsonNode given, @Nullable Role role) {
        var found = new TracedMessages(role);
        found.add(parsed(given), 0);
        return found.messages;
    }

    /** A text that is JSON as what it says; null for nothing. */
    static @Nullable JsonNode parsed(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            return given;
        }
        var text = given.stringValue();
        var object = NestedJson.object(text);
        var array = object == null ? NestedJson.array(text) : object;
        return array == null ? (text.equals("null") || text.isBlank() ? null : given) : array;
    }

    private void add(@Nullable JsonNode given, int depth) {
        if (given == null || depth > 6) {
            return;
        }
        var plain = Fields.asText(given);
        if (plain != null) {
            if (role != null) {
                messages.add(message(role, plain));
            }
        } else if (given.isArray()) {
            array(given.values(), depth);
        } else if (given instanceof ObjectNode object) {
            object(object, depth);
        }
    }

    private void array(Collection<JsonNode> elements, int depth) {
        if (!elements.isEmpty() && elements.stream().allMatch(one -> one.has("toolCallId") || one.has("toolName"))) {
            var calls = message(Role.ASSISTANT, "");
            elements.forEach(calls.putArray("tool_calls")::add);
            messages.add(calls);
            return;
        }
        elements.forEach(one -> add(one, depth + 1));
    }

    private void object(ObjectNode object, int depth) {
        var content = object.get("content");
        if (isToolDefinition(object)) {
            return;
        }
        if (Role.of(filled(object, "role")) != null || isTypedMessage(object)) {
            messages.add(object);
            return;
        }
        var inner = firstOf(object, "message", content != null && content.has("parts") ? "content" : "message");
        if (inner != null) {
            add(inner, depth + 1);
            return;
        }
        instructions(object);
        for (var wrapper : WRAPPERS) {
            var wrapped = object.get(wrapper);
            if (wrapped != null && (wrapped.isContainer() || wrapper.equals("contents"))) {
                add(wrapped.isString() ? message(Role.USER, wrapped.stringValue()) : wrapped, depth + 1);
                return;
            }
        }
        question(object);
        calls(object);
    }

    private void instructions(ObjectNode object) {
        for (var field : List.of("system", "system_instruction", "instructions")) {
            var words = filled(object, field);
            // an answer repeats the instructions it was given
            if (words != null && role != Role.ASSISTANT) {
                messages.add(message(Role.SYSTEM, words));
            }
        }
    }

    private void question(ObjectNode object) {
        var prompt = object.get("prompt");
        if (prompt != null && prompt.isString() && !object.has("output")) {
            messages.add(message(Role.USER, prompt.stringValue()));
        } else if (prompt != null && prompt.isArray()) {
            add(prompt, 1);
        }
    }

    /** The Vercel SDK has text and calls side by side. */
    private void calls(ObjectNode object) {
        var calls = Fields.elements(object, "toolCalls");
        var text = filled(object, "text");
        if (role == Role.ASSISTANT && (text != null || !calls.isEmpty())) {
            var answer = message(Role.ASSISTANT, text == null ? "" : text);
            calls.forEach(answer.putArray("tool_calls")::add);
            messages.add(answer);
        }
    }

    /** Some write the tools that may be called among the messages. */
    private static boolean isToolDefinition(ObjectNode object) {
        var content = Fields.object(object, "content");
        return content != null && "function".equals(filled(content, "type")) && content.has("function");
    }

    /** LangChain's messages say in their type who speaks, those of OpenAI's responses what they are. */
    private static boolean isTypedMessage(ObjectNode object) {
        var type = Fields.textOr(object, "type", "");
        return (Role.of(type) != null && object.has("content"))
                || type.startsWith("function_call")
                || type.startsWith("custom_tool_call")
                || (type.equals("reasoning") && !object.has("role"));
    }

    private static @Nullable JsonNode firstOf(ObjectNode object, String... fields) {
        for (var field : fields) {
            var inner = Fields.object(object, field);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static ObjectNode message(Role role, String words) {
        return NODES.objectNode().put("role", role.key()).put("content", words);
    }
}
