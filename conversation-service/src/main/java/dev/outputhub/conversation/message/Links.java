package dev.outputhub.conversation.message;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tree of one conversation without its texts: which message answers which. Linear, and without recursion. */
final class Links {

    record Node(
            UUID id,
            @Nullable UUID parent,
            int position,
            boolean hidden,
            @Nullable Instant createdAt) {}

    private static final Comparator<Node> SIBLINGS =
            Comparator.comparingInt(Node::position).thenComparing(Node::id);
    private static final Comparator<Node> BY_AGE = Comparator.comparing(
                    Node::createdAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Node::id);

    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<@Nullable UUID, List<Node>> children = new HashMap<>();
    private final List<Node> ordered = new ArrayList<>();
    private final Map<UUID, Node> newestLeaves = new HashMap<>();

    Links(List<Node> given) {
        given.forEach(node -> nodes.put(node.id(), node));
        for (var node : given) {
            children.computeIfAbsent(parentOf(node), _ -> new ArrayList<>()).add(node);
        }
        children.values().forEach(siblings -> siblings.sort(SIBLINGS));
        order();
        for (var node : ordered.reversed()) {
            newestLeaves.put(node.id(), newestBelow(node));
        }
    }

    /** All messages, each after the one it answers. */
    List<Node> all() {
        return ordered;
    }

    boolean holds(UUID id) {
        return nodes.containsKey(id);
    }

    /** From the root to this message; the newest branch when it is null. */
    List<Node> branch(@Nullable UUID leaf) {
        var branch = new ArrayList<Node>();
        var seen = new HashSet<UUID>();
        var start = leaf == null ? newestOf(children.getOrDefault(null, List.of())) : nodes.get(leaf);
        for (var node = start; node != null && seen.add(node.id()); ) {
            branch.add(node);
            var parent = parentOf(node);
            node = parent == null ? null : nodes.get(parent);
        }
        Collections.reverse(branch);
        return branch;
    }

    /** Where branches part, seen from the visible messages of one: a hidden message's choice belongs to the next visible one. */
    Map<UUID, List<MessageView.Alternative>> alternatives(List<Node> branch) {
        var alternatives = new HashMap<UUID, List<MessageView.Alternative>>();
        List<MessageView.Alternative> waiting = List.of();
        for (var node : branch) {
            var siblings = children.getOrDefault(parentOf(node), List.of());
            if (siblings.size() > 1) {
                waiting = siblings.stream()
                        .map(sibling -> new MessageView.Alternative(
                                sibling.id(),
                                leafBelow(sibling).id(),
                                sibling.id().equals(node.id())))
                        .toList();
            }
            if (!node.hidden() && !waiting.isEmpty()) {
                alternatives.put(node.id(), waiting);
                waiting = List.of();
            }
        }
        return alternatives;
    }

    private Node leafBelow(Node node) {
        return newestLeaves.getOrDefault(node.id(), node);
    }

    private @Nullable Node newestOf(List<Node> roots) {
        return roots.stream().map(this::leafBelow).max(BY_AGE).orElse(null);
    }

    private Node newestBelow(Node node) {
        return children.getOrDefault(node.id(), List.of()).stream()
                .map(this::leafBelow)
                .max(BY_AGE)
                .orElse(node);
    }

    private void order() {
        var open = new ArrayDeque<Node>();
        children.getOrDefault(null, List.of()).reversed().forEach(open::push);
        while (!open.isEmpty()) {
            var node = open.pop();
            ordered.add(node);
            children.getOrDefault(node.id(), List.of()).reversed().forEach(open::push);
        }
    }

    private @Nullable UUID parentOf(Node node) {
        return node.parent() != null && nodes.containsKey(node.parent()) ? node.parent() : null;
    }
}
