package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.json.Fields;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who speaks. Where no message of a conversation says so, people and model are taken to speak in turn. */
final class Roles {

    private final IdentityHashMap<JsonNode, Role> inTurn = new IdentityHashMap<>();
    private final Remarks remarks;

    Roles(JsonNode conversation, Remarks remarks) {
        this.remarks = remarks;
        var messages = Fields.elements(conversation, "chat_messages");
        if (messages.stream().allMatch(message -> name(message) == null)) {
            var next = Role.USER;
            for (var message : messages) {
                inTurn.put(message, next);
                next = next == Role.USER ? Role.ASSISTANT : Role.USER;
            }
        }
    }

    Role of(JsonNode message) {
        var turn = inTurn.get(message);
        if (turn != null) {
            remarks.add("A message does not say who speaks and was taken by its turn as the " + turn.key() + "'s");
            return turn;
        }
        var name = name(message);
        var role = Role.of(name);
        if (role == null) {
            remarks.add(
                    name == null
                            ? "A message does not say who speaks and was taken as a tool's"
                            : "A message has the unknown sender \"" + name + "\" and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    private static @Nullable String name(JsonNode message) {
        var sender = Fields.filled(message, "sender");
        return sender == null ? Fields.filled(message, "role") : sender;
    }
}
