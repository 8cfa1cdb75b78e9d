package dev.outputhub.conversation.format.librechat;

import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All messages of a record, however deep they are nested, each with the message it answers. */
final class Messages {

    private Messages() {}

    /** @param parent null for a first message */
    record Linked(JsonNode node, @Nullable String parent) {}

    private record Open(JsonNode node, @Nullable String above) {}

    static List<Linked> of(JsonNode record, ConversationAssembly assembly) {
        var top = Fields.hasArray(record, "messages") ? "messages" : "messagesTree";
        var flat = new ArrayList<Open>();
        var open = new ArrayDeque<Open>();
        Fields.elements(record, top).forEach(node -> open.add(new Open(node, null)));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (!next.node().isObject()) {
                assembly.lost(next.node());
                continue;
            }
            flat.add(next);
            var id = Fields.filled(next.node(), "messageId");
            Fields.elements(next.node(), "children").forEach(child -> open.add(new Open(child, id)));
        }
        return linked(flat);
    }

    private static List<Linked> linked(List<Open> flat) {
        var known = new HashSet<String>();
        flat.forEach(one -> known.add(Fields.textOr(one.node(), "messageId", "")));
        var unlinked = flat.stream().allMatch(one -> one.above() == null && named(one.node()) == null);
        var linked = new ArrayList<Linked>();
        String previous = null;
        for (var one : flat) {
            var parent = one.above() == null ? named(one.node()) : one.above();
            // a first message names nobody, or an id of zeros that is nobody's
            var found = parent != null && known.contains(parent) ? parent : null;
            linked.add(new Linked(one.node(), unlinked ? previous : found));
            previous = Fields.filled(one.node(), "messageId");
        }
        return linked;
    }

    private static @Nullable String named(JsonNode message) {
        return Fields.filled(message, "parentMessageId");
    }
}
