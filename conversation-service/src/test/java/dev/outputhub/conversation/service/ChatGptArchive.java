package dev.outputhub.conversation.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a small ChatGPT export. */
public final class ChatGptArchive {

    private final List<Map<String, Object>> conversations = new ArrayList<>();

    public final class Chat {

        private final Map<String, Object> chat;
        private final Map<String, Object> mapping = new LinkedHashMap<>();
        private int clock = 1_760_000_000;

        private Chat(String id, String title) {
            chat = new LinkedHashMap<>(Map.of(
                    "id",
                    id,
                    "title",
                    title,
                    "create_time",
                    1_760_000_000,
                    "update_time",
                    1_760_000_100,
                    "mapping",
                    mapping));
            conversations.add(chat);
        }

        public Chat says(String id, String parent, String role, String text) {
            return says(id, parent, role, text, clock++);
        }

        public Chat saysWithoutTime(String id, String parent, String role, String text) {
            return says(id, parent, role, text, null);
        }

        private Chat says(String id, String parent, String role, String text, Integer at) {
            var message = new LinkedHashMap<String, Object>();
            message.put("author", Map.of("role", role));
            message.put("create_time", at);
            message.put("content", Map.of("content_type", "text", "parts", List.of(text)));
            message.put("metadata", role.equals("assistant") ? Map.of("model_slug", "gpt-4o") : Map.of());
            var node = new LinkedHashMap<String, Object>();
            node.put("id", id);
            node.put("parent", parent);
            node.put("message", message);
            mapping.put(id, node);
            chat.put("current_node", id);
            return this;
        }

        public Chat with(String field, Object value) {
            chat.put(field, value);
            return this;
        }
    }

    public Chat chat(String id, String title) {
        return new Chat(id, title);
    }

    public byte[] bytes() {
        return JsonMapper.shared().writeValueAsBytes(conversations);
    }
}
