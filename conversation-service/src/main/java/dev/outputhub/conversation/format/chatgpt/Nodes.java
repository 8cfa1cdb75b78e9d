package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.json.Fields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Collects the nodes of a conversation, in either of the two ways they are written down. */
final class Nodes {

    private Nodes() {}

    /**
     * Links go by {@code parent}; {@code children} tells the order of siblings, and the parent only where a node has none
     * of its own: newer exports leave the children out altogether.
     */
    static Map<String, Node> ofMapping(JsonNode mapping) {
        var orders = new HashMap<String, Integer>();
        var claimed = new HashMap<String, String>();
        for (var entry : Fields.entries(mapping)) {
            var order = 0;
            for (var child : Fields.elements(entry.getValue(), "children")) {
                var id = Fields.asText(child);
                if (id != null) {
                    orders.putIfAbsent(id, order++);
                    claimed.putIfAbsent(id, entry.getKey());
                }
            }
        }
        var nodes = new LinkedHashMap<String, Node>();
        for (var entry : Fields.entries(mapping)) {
            var id = entry.getKey();
            var node = entry.getValue();
            var parent = node.has("parent") ? Fields.text(node, "parent") : claimed.get(id);
            var order = orders.getOrDefault(id, Integer.MAX_VALUE);
            nodes.put(id, new Node(id, parent, order, Fields.object(node, "message"), isTorn(node)));
        }
        return nodes;
    }

    private static boolean isTorn(JsonNode node) {
        return node.isObject()
                ? node.hasNonNull("message") && !node.path("message").isObject()
                : !node.isNull();
    }

    /** A share link's page lists messages flat, with the same links under other names. */
    static Map<String, Node> ofShare(JsonNode record) {
        var nodes = new LinkedHashMap<String, Node>();
        for (var shared : Fields.elements(record, "messages")) {
            var id = Fields.filled(shared, "node_id");
            if (id == null) {
                id = Fields.filled(shared, "message_id");
            }
            if (id != null) {
                nodes.put(id, new Node(id, Fields.text(shared, "parent"), Integer.MAX_VALUE, message(shared), false));
            }
        }
        return nodes;
    }

    private static JsonNode message(JsonNode shared) {
        var message = JsonNodeFactory.instance.objectNode();
        message.putObject("author").put("role", Fields.textOr(shared, "role", "assistant"));
        message.putObject("content")
                .put("content_type", "text")
                .putArray("parts")
                .add(Fields.textOr(shared, "text", ""));
        for (var field : new String[] {"create_time", "metadata", "status"}) {
            var value = shared.get(field);
            if (value != null) {
                message.set(field, value);
            }
        }
        return message;
    }
}
