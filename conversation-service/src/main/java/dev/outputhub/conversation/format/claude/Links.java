package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.TreeNode;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who answers whom. Exports up to 2025 list a conversation in order and link nothing; later ones link every message and
 * their order means nothing, for it mixes retries and edits.
 */
final class Links {

    private static final String PARENT = "parent_message_uuid";

    private final SequencedMap<String, JsonNode> messages = new LinkedHashMap<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private final List<TreeNode> nodes = new ArrayList<>();
    private final boolean linked;

    Links(JsonNode conversation, Remarks remarks) {
        for (var message : Fields.elements(conversation, "chat_messages")) {
            if (message.isNull()) {
                continue;
            }
            if (!message.isObject()) {
                remarks.lostMessage("A message is not an object and was left out");
                continue;
            }
            var id = id(message, remarks);
            if (id != null) {
                messages.put(id, message);
            }
        }
        linked = messages.values().stream().anyMatch(message -> Fields.filled(message, PARENT) != null);
        var linksBegan = false;
        String previous = null;
        for (var entry : messages.entrySet()) {
            var parent = Fields.filled(entry.getValue(), PARENT);
            linksBegan |= parent != null;
            // the older part of a conversation that went on after links came up has none; there the order counts
            var above = parent == null && !linksBegan ? previous : parent;
            nodes.add(new TreeNode(entry.getKey(), above, Integer.MAX_VALUE, time(entry.getValue()), true));
            previous = entry.getKey();
        }
    }

    Map<String, JsonNode> messages() {
        return messages;
    }

    List<TreeNode> nodes() {
        return nodes;
    }

    /** Where the source names no leaf, a list in order ends in its last message; a tree in its newest leaf. */
    @Nullable
    String current(@Nullable String named) {
        return linked || messages.isEmpty() || (named != null && messages.containsKey(named))
                ? named
                : messages.lastEntry().getKey();
    }

    /** Null for a message that is there twice, word for word. */
    private @Nullable String id(JsonNode message, Remarks remarks) {
        var given = Fields.filled(message, "uuid");
        if (given == null) {
            return told(derived(message, null));
        }
        var known = messages.get(given);
        if (known == null) {
            return given;
        }
        remarks.add(
                known.equals(message)
                        ? "A message was there twice"
                        : "Two messages had the same id; the later one got another");
        return known.equals(message) ? null : told(derived(message, given));
    }

    /** Messages that are alike in everything are told apart by a count; which is which does not matter. */
    private String told(String derived) {
        var twin = twins.merge(derived, 1, Integer::sum);
        return twin == 1 ? derived : derived + "-" + twin;
    }

    private static String derived(JsonNode message, @Nullable String given) {
        return DerivedId.of(
                given,
                Fields.text(message, "sender"),
                Fields.text(message, "created_at"),
                Fields.text(message, "text"),
                message.get("content"));
    }

    private static @Nullable Instant time(JsonNode message) {
        return Times.read(message.get("created_at"));
    }
}
