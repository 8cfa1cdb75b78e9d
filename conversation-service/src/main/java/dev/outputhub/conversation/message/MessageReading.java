package dev.outputhub.conversation.message;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the messages of a branch. The tree's links are read whole, its texts only for the page that is asked for. */
@Component
@Transactional(readOnly = true)
public class MessageReading {

    private static final Set<String> FILTERS = Set.of("branch", "hidden", "ids");

    private final Messages messages;

    MessageReading(Messages messages) {
        this.messages = messages;
    }

    public MessageView one(UUID id) {
        return messages.one(id);
    }

    public Page<MessageView> list(UUID conversationId, ListQuery query) {
        refuseWhatIsNotOfThisList(query);
        var current = messages.current(conversationId);
        var links = messages.links(conversationId);
        var branch = Branch.of(query.filters().get("branch"));
        var wanted = ids(query);
        var nodes = wanted == null
                ? nodes(branch, links, current, conversationId)
                : links.all().stream()
                        .filter(node -> wanted.contains(node.id()))
                        .toList();
        boolean hidden = hidden(query);
        var shown = nodes.stream()
                .filter(node -> hidden || !node.hidden())
                .map(Links.Node::id)
                .toList();
        var from = query.cursor() == null ? 0 : after(shown, query.cursor());
        var end = Math.min(shown.size(), from + query.limit());
        var alternatives = branch instanceof Branch.All ? links.alternatives(List.of()) : links.alternatives(nodes);
        var items = messages.list(conversationId, shown.subList(from, end), alternatives);
        return new Page<>(
                items,
                end < shown.size() ? shown.get(end - 1).toString() : null,
                query.count() ? Long.valueOf(shown.size()) : null);
    }

    /** The whole tree without its texts. */
    public Outline outline(UUID conversationId) {
        var current = messages.current(conversationId);
        var turns = messages.turns(conversationId);
        var order = messages.links(conversationId).all();
        return new Outline(
                current,
                order.stream()
                        .map(node -> turns.get(node.id()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What was said from the beginning to this message, for a model that is to go on from there. */
    public List<ThreadMessage> thread(UUID conversationId, @Nullable UUID leaf) {
        var current = messages.current(conversationId);
        var links = messages.links(conversationId);
        if (leaf != null && !links.holds(leaf)) {
            throw Problem.notFound("message", leaf);
        }
        var ids = links.branch(leaf == null ? current : leaf).stream()
                .map(Links.Node::id)
                .toList();
        return messages.list(conversationId, ids, Map.of()).stream()
                .map(ThreadMessage::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Links.Node> nodes(Branch branch, Links links, @Nullable UUID current, UUID conversationId) {
        return switch (branch) {
            case Branch.All _ -> links.all();
            case Branch.Active _ -> links.branch(current != null && links.holds(current) ? current : null);
            case Branch.EndingIn(UUID message) -> {
                if (!links.holds(message)) {
                    throw Problem.notFound("message in conversation " + conversationId, message);
                }
                yield links.branch(message);
            }
        };
    }

    /** Which messages of the whole tree are asked for; null where a branch is. */
    private static @Nullable Set<UUID> ids(ListQuery query) {
        var list = query.filter("ids").orElse(null);
        if (list == null) {
            return null;
        }
        if (query.filters().containsKey("branch")) {
            throw Problem.invalid("ids", "goes without branch");
        }
        var ids = new HashSet<UUID>();
        for (var word : list.split(",", -1)) {
            try {
                ids.add(UUID.fromString(word.strip()));
            } catch (IllegalArgumentException noId) {
                throw Problem.invalid("ids", "is a list of ids of messages, with commas between them");
            }
        }
        return ids;
    }

    private static int after(List<UUID> shown, String cursor) {
        for (var at = 0; at < shown.size(); at++) {
            if (shown.get(at).toString().equals(cursor)) {
                return at + 1;
            }
        }
        throw Problem.invalid("cursor", "does not belong to this list");
    }

    private static boolean hidden(ListQuery query) {
        return switch (query.filter("hidden").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("hidden", "is true or false");
        };
    }

    private static void refuseWhatIsNotOfThisList(ListQuery query) {
        if (!query.sort().isEmpty()) {
            throw Problem.invalid("sort", "has no place here: messages come in the order of their branch");
        }
        if (!query.includes().isEmpty()) {
            throw Problem.invalid("include", "has no place here: a message comes whole");
        }
        for (var name : query.filters().keySet()) {
            if (!FILTERS.contains(name)) {
                var message = "is not a filter of this list";
                throw new Problem(
                        CommonError.UNKNOWN_PARAMETER,
                        name + " " + message,
                        List.of(new FieldProblem(name, message)),
                        null);
            }
        }
    }
}
