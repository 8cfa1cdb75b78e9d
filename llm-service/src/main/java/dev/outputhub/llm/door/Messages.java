package dev.outputhub.llm.door;

import dev.outputhub.llm.door.ChatCompletionRequest.Call;
import dev.outputhub.llm.door.ChatCompletionRequest.Message;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ChatMessage.Role;
import dev.outputhub.llm.provider.ToolCall;
import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The messages of a request as the platform knows them. */
final class Messages {

    private static final int MOST = 2_000;
    private static final Set<String> TEXT = Set.of("text", "refusal");

    private Messages() {}

    static List<ChatMessage> of(@Nullable List<@Nullable Message> given) {
        if (given == null || given.isEmpty() || given.size() > MOST) {
            throw Problem.invalid("messages", "must be an array of 1 to " + MOST);
        }
        var messages = new ArrayList<ChatMessage>();
        for (int at = 0; at < given.size(); at++) {
            var place = "messages[" + at + "]";
            var message = given.get(at);
            if (message == null) {
                throw Problem.invalid(place, "must be an object");
            }
            messages.add(message(message, place));
        }
        return messages;
    }

    private static ChatMessage message(Message message, String place) {
        var role = role(message.role(), place);
        var calls = calls(message.toolCalls(), place);
        if (role == Role.TOOL && message.toolCallId() == null) {
            throw Problem.invalid(place + ".tool_call_id", "must say which call this answers");
        }
        if (!calls.isEmpty() && role != Role.ASSISTANT) {
            throw Problem.invalid(place + ".tool_calls", "are the assistant's");
        }
        var content = content(message.content(), place + ".content", role == Role.ASSISTANT);
        return new ChatMessage(role, content, calls, storable(message.toolCallId(), place + ".tool_call_id"));
    }

    private static Role role(@Nullable String role, String place) {
        return switch (Objects.requireNonNullElse(role, "")) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "tool" -> Role.TOOL;
            default -> throw Problem.invalid(place + ".role", "must be system, developer, user, assistant or tool");
        };
    }

    private static String content(@Nullable JsonNode content, String place, boolean optional) {
        if (content == null || content.isNull()) {
            if (optional) {
                return "";
            }
            throw Problem.invalid(place, "must be a text, or an array of parts");
        }
        if (content.isString()) {
            return text(content, place);
        }
        if (!content.isArray()) {
            throw Problem.invalid(place, "must be a text, or an array of parts");
        }
        var texts = new ArrayList<String>();
        for (int at = 0; at < content.size(); at++) {
            var part = content.get(at);
            var type = part.path("type").asString("");
            if (!TEXT.contains(type)) {
                throw Parameters.unsupported(
                        place + "[" + at + "].type", "Parts of type text are taken here, not \"" + type + "\".");
            }
            texts.add(text(part.path(type), place + "[" + at + "]." + type));
        }
        return String.join("\n", texts);
    }

    private static String text(JsonNode text, String place) {
        if (!text.isString()) {
            throw Problem.invalid(place, "must be a text");
        }
        return Objects.requireNonNull(storable(text.asString(), place));
    }

    private static List<ToolCall> calls(@Nullable List<@Nullable Call> given, String place) {
        if (given == null) {
            return List.of();
        }
        var calls = new ArrayList<ToolCall>();
        for (int at = 0; at < given.size(); at++) {
            var call = given.get(at);
            var here = place + ".tool_calls[" + at + "]";
            if (call == null || call.function() == null || call.function().name() == null) {
                throw Problem.invalid(here, "must be the call of a function");
            }
            calls.add(new ToolCall(
                    storable(call.id(), here + ".id"),
                    String.valueOf(storable(call.function().name(), here + ".function.name")),
                    Objects.requireNonNullElse(
                            storable(call.function().arguments(), here + ".function.arguments"), "{}")));
        }
        return calls;
    }

    private static @Nullable String storable(@Nullable String text, String place) {
        if (text != null && !StorableText.is(text)) {
            throw Problem.invalid(place, StorableText.REFUSAL);
        }
        return text;
    }
}
