package dev.outputhub.conversation.exports.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The messages of a conversation: the branch that is shown, and the others, each from where it parts. Without recursion. */
final class MessageTree {

    /** @param after the message it goes on from; null at the beginning */
    record Branch(@Nullable String after, List<JsonNode> messages) {}

    private final Map<String, JsonNode> messages = new LinkedHashMap<>();
    private final Map<@Nullable String, List<String>> answers = new HashMap<>();
    private final SequencedSet<String> current;

    MessageTree(JsonNode conversation) {
        conversation.path("messages").forEach(message -> messages.put(id(message), message));
        messages.forEach((id, message) ->
                answers.computeIfAbsent(parent(message), _ -> new ArrayList<>()).add(id));
        current = branchTo(conversation.path("currentMessageId").asString(""));
    }

    List<JsonNode> current() {
        return current.stream().map(this::message).toList();
    }

    List<Branch> others() {
        var branches = new ArrayList<Branch>();
        var seen = new LinkedHashSet<>(current);
        var open = new ArrayDeque<String>();
        push(open, null);
        current.reversed().forEach(id -> push(open, id));
        // what hangs in a circle is reached from nowhere
        messages.keySet().forEach(open::addLast);
        while (!open.isEmpty()) {
            var id = open.pop();
            if (!seen.add(id)) {
                continue;
            }
            var after = parent(message(id));
            var last = branches.isEmpty() ? null : branches.getLast();
            if (last != null && id(last.messages().getLast()).equals(after)) {
                last.messages().add(message(id));
            } else {
                branches.add(new Branch(after, new ArrayList<>(List.of(message(id)))));
            }
            push(open, id);
        }
        return branches;
    }

    private void push(ArrayDeque<String> open, @Nullable String parent) {
        answers.getOrDefault(parent, List.of()).reversed().forEach(open::push);
    }

    private SequencedSet<String> branchTo(String given) {
        var leaf = messages.containsKey(given)
                ? given
                : messages.isEmpty() ? null : new ArrayList<>(messages.keySet()).getLast();
        var branch = new LinkedHashSet<String>();
        for (var id = leaf; id != null && branch.add(id); id = parent(message(id))) {
            // up to the root
        }
        var ids = new ArrayList<>(branch);
        Collections.reverse(ids);
        return new LinkedHashSet<>(ids);
    }

    private JsonNode message(String id) {
        return Objects.requireNonNull(messages.get(id));
    }

    private @Nullable String parent(JsonNode message) {
        var parent = message.path("parentId").asString("");
        return messages.containsKey(parent) ? parent : null;
    }

    static String id(JsonNode message) {
        return message.path("id").asString("");
    }
}
