package dev.outputhub.conversation.format;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sound tree of whatever links an export has: several roots, parents that do not exist, circles and nodes
 * without a message are all taken. Linear in the number of nodes and without recursion, since chats of 40,000 messages
 * in one line of descent exist.
 */
public final class MessageTree {

    private static final Comparator<TreeNode> BY_AGE = Comparator.comparing(
                    TreeNode::createdAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(TreeNode::id);
    private static final Comparator<TreeNode> SIBLINGS =
            Comparator.comparingInt(TreeNode::order).thenComparing(BY_AGE);

    private final Map<String, TreeNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<TreeNode>> children = new HashMap<>();
    private final Map<String, @Nullable String> keptAncestors = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Iterator<TreeNode> unvisited;
    private boolean circular;

    /** A kept node in its place: the nearest kept ancestor, and the position among that ancestor's kept children. */
    public record Place(String id, @Nullable String parent, int position) {}

    public MessageTree(Collection<TreeNode> given) {
        given.forEach(node -> nodes.put(node.id(), node));
        var roots = new ArrayList<TreeNode>();
        for (var node : nodes.values()) {
            if (node.parent() == null || !nodes.containsKey(node.parent())) {
                roots.add(node);
            } else {
                children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
            }
        }
        var positions = new HashMap<@Nullable String, Integer>();
        roots.sort(SIBLINGS);
        roots.forEach(root -> walk(root, positions));
        unvisited = nodes.values().iterator();
        for (var circle = nextInCircle(); circle != null; circle = nextInCircle()) {
            circular = true;
            walk(circle, positions);
        }
    }

    /** Parents before their children. */
    public List<Place> places() {
        return places;
    }

    /** Some nodes were each other's ancestors; the oldest of them became a root. */
    public boolean circular() {
        return circular;
    }

    /** The kept node for the one the source calls current or, when that one does not exist, the newest leaf. */
    public @Nullable String current(@Nullable String wanted) {
        var node = wanted == null ? null : nodes.get(wanted);
        if (node != null) {
            var kept = node.kept() ? node.id() : keptAncestors.get(node.id());
            if (kept != null) {
                return kept;
            }
        }
        return newestLeaf();
    }

    private @Nullable String newestLeaf() {
        var parents = new HashSet<@Nullable String>();
        places.forEach(place -> parents.add(place.parent()));
        return places.stream()
                .filter(place -> !parents.contains(place.id()))
                .map(place -> nodes.get(place.id()))
                .max(BY_AGE)
                .map(TreeNode::id)
                .orElse(null);
    }

    private void walk(TreeNode root, Map<@Nullable String, Integer> positions) {
        var open = new ArrayDeque<TreeNode>();
        keptAncestors.put(root.id(), null);
        open.push(root);
        while (!open.isEmpty()) {
            var node = open.pop();
            var above = keptAncestors.get(node.id());
            if (node.kept()) {
                places.add(new Place(node.id(), above, positions.merge(above, 1, Integer::sum) - 1));
            }
            var below = children.getOrDefault(node.id(), List.of()).stream().sorted(SIBLINGS.reversed());
            for (var child : below.toList()) {
                if (!keptAncestors.containsKey(child.id())) {
                    keptAncestors.put(child.id(), node.kept() ? node.id() : above);
                    open.push(child);
                }
            }
        }
    }

    /** After all roots are walked, what is left hangs on circles. Finds one circle and its oldest node. */
    private @Nullable TreeNode nextInCircle() {
        while (unvisited.hasNext()) {
            var node = unvisited.next();
            if (!keptAncestors.containsKey(node.id())) {
                var seen = new HashSet<String>();
                while (seen.add(node.id())) {
                    node = parentOf(node);
                }
                return circleThrough(node).stream().min(BY_AGE).orElseThrow();
            }
        }
        return null;
    }

    private Set<TreeNode> circleThrough(TreeNode first) {
        var circle = new HashSet<TreeNode>();
        for (var node = first; circle.add(node); ) {
            node = parentOf(node);
        }
        return circle;
    }

    private TreeNode parentOf(TreeNode node) {
        var parent = node.parent() == null ? null : nodes.get(node.parent());
        if (parent == null) {
            throw new IllegalStateException("a root is walked before circles are looked for");
        }
        return parent;
    }
}
