package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Collects the nodes of a conversation, in either of the two ways they are written down. */
final class Nodes {

    private static final Set<String> LINKS = Set.of("id", "parent", "children", "message");
    private static final Set<String> SHARED_LINKS = Set.of("node_id", "message_id", "parent", "children", "role");
    private static final Set<String> SHARED_LINKS_AND_TEXT =
            Set.of("node_id", "message_id", "parent", "children", "role", "text");

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
            nodes.put(id, new Node(id, parent, order, message(node), isTorn(node), Fields.without(node, LINKS)));
        }
        return nodes;
    }

    private static boolean isTorn(JsonNode node) {
        if (!node.isObject()) {
            return !node.isNull();
        }
        return node.has("message")
                ? node.hasNonNull("message") && message(node) == null
                // a node without a message holds the tree together, and nothing else
                : Fields.entries(node).stream()
                        .anyMatch(entry -> !LINKS.contains(entry.getKey())
                                && entry.getValue().isContainer()
                                && !entry.getValue().isEmpty());
    }

    private static @Nullable JsonNode message(JsonNode node) {
        var encoded = Fields.text(node, "message");
        return encoded == null ? Fields.object(node, "message") : NestedJson.object(encoded);
    }

    /** A share link's page lists messages flat, with the same links under other names. */
    static Map<String, Node> ofShare(JsonNode record) {
        var nodes = new LinkedHashMap<String, Node>();
        for (var shared : Fields.elements(record, "messages")) {
            var given = Fields.filled(shared, "node_id");
            var other = given == null ? Fields.filled(shared, "message_id") : given;
            var named = other == null ? DerivedId.of(Platform.CHATGPT, shared) : other;
            var id = nodes.containsKey(named) ? DerivedId.of(Platform.CHATGPT, named, nodes.size()) : named;
            var message = shared.isObject() ? ofShared(shared) : null;
            nodes.put(
                    id,
                    new Node(
                            id,
                            Fields.text(shared, "parent"),
                            Integer.MAX_VALUE,
                            message,
                            message == null,
                            JsonNodeFactory.instance.objectNode()));
        }
        return nodes;
    }

    private static JsonNode ofShared(JsonNode shared) {
        var words = Fields.text(shared, "text");
        var message = Fields.without(shared, words == null ? SHARED_LINKS : SHARED_LINKS_AND_TEXT);
        message.putObject("author").put("role", Fields.textOr(shared, "role", "assistant"));
        if (words != null || !shared.hasNonNull("content")) {
            message.putObject("content")
                    .put("content_type", "text")
                    .putArray("parts")
                    .add(words == null ? "" : words);
        }
        return message;
    }
}
