package dev.outputhub.bench.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as ChatGPT exports it: a tree of messages.
 *
 * @param begun seconds since 1970
 * @param shown the id of the message at which the shown branch ends
 */
public record ExportedConversation(
        String id, String title, String model, double begun, List<Message> messages, String shown) {

    /** @param content as the export has it: {@code content_type} and what belongs to it */
    public record Message(
            String id, @Nullable String parent, String role, Map<String, Object> content, Map<String, Object> more) {

        public static Message said(String id, @Nullable String parent, String role, String text) {
            return new Message(id, parent, role, Map.of("content_type", "text", "parts", List.of(text)), Map.of());
        }
    }

    public Map<String, Object> json() {
        var root = id + "-root";
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put(root, node(root, null, null));
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            mapping.put(
                    message.id(),
                    node(
                            message.id(),
                            message.parent() == null ? root : message.parent(),
                            json(message, begun + 30 * i)));
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id);
        json.put("conversation_id", id);
        json.put("title", title);
        json.put("create_time", begun);
        json.put("update_time", begun + 30.0 * messages.size());
        json.put("default_model_slug", model);
        json.put("current_node", shown);
        json.put("mapping", mapping);
        return json;
    }

    private static Map<String, Object> json(Message message, double at) {
        var author = new LinkedHashMap<String, Object>(Map.of("role", message.role(), "metadata", Map.of()));
        var json = new LinkedHashMap<String, Object>();
        json.put("id", message.id());
        json.put("author", author);
        json.put("create_time", at);
        json.put("content", message.content());
        json.put("status", "finished_successfully");
        json.put("recipient", "all");
        json.put("metadata", Map.of());
        json.putAll(message.more());
        return json;
    }

    private static Map<String, @Nullable Object> node(String id, @Nullable String parent, @Nullable Object message) {
        var node = new LinkedHashMap<String, @Nullable Object>();
        node.put("id", id);
        node.put("parent", parent);
        node.put("message", message);
        return node;
    }
}
