package dev.outputhub.conversation.format.openwebui;

import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The messages of a chat with their links. The history is what counts; the list beside it is a copy of the branch that was
 * shown, perhaps an old one, and serves where there is no history.
 */
final class HistoryNodes {

    private HistoryNodes() {}

    record Node(@Nullable String id, @Nullable String parent, int order, JsonNode message) {}

    static boolean hasHistory(JsonNode chat) {
        var messages = Fields.object(Fields.object(chat, "history"), "messages");
        return messages != null && !messages.isEmpty();
    }

    static List<Node> of(JsonNode chat, ConversationAssembly assembly) {
        return hasHistory(chat) ? ofHistory(chat, assembly) : ofList(chat, assembly);
    }

    private static List<Node> ofHistory(JsonNode chat, ConversationAssembly assembly) {
        var messages = Fields.object(Fields.object(chat, "history"), "messages");
        var orders = new HashMap<String, Integer>();
        var claimed = new HashMap<String, String>();
        for (var entry : Fields.entries(messages)) {
            var order = 0;
            for (var child : Fields.elements(entry.getValue(), "childrenIds")) {
                var id = Fields.asText(child);
                if (id != null) {
                    orders.putIfAbsent(id, order++);
                    claimed.putIfAbsent(id, entry.getKey());
                }
            }
        }
        var nodes = new ArrayList<Node>();
        for (var entry : Fields.entries(messages)) {
            var id = entry.getKey();
            var message = entry.getValue();
            if (message.isObject()) {
                // a parent that is null makes a first message; one that is not written may be known to the parent
                var parent = message.has("parentId") ? Fields.filled(message, "parentId") : claimed.get(id);
                nodes.add(new Node(id, parent, orders.getOrDefault(id, Integer.MAX_VALUE), message));
            } else {
                assembly.lost(message);
                assembly.link(id, claimed.get(id));
            }
        }
        return nodes;
    }

    private static List<Node> ofList(JsonNode chat, ConversationAssembly assembly) {
        var nodes = new ArrayList<Node>();
        String previous = null;
        for (var message : Fields.elements(chat, "messages")) {
            if (!message.isObject()) {
                assembly.lost(message);
                continue;
            }
            var id = Fields.filled(message, "id");
            var parent = message.has("parentId") ? Fields.filled(message, "parentId") : previous;
            nodes.add(new Node(id, parent, Integer.MAX_VALUE, message));
            previous = id;
        }
        return nodes;
    }
}
