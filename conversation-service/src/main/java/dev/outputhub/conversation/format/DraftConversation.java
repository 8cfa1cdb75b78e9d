package dev.outputhub.conversation.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the messages of one conversation into a sound tree, whether the source links them or merely lists them. */
public final class DraftConversation {

    private final Platform platform;
    private final Remarks remarks;
    private final SequencedMap<String, DraftMessage> messages = new LinkedHashMap<>();
    private final List<TreeNode> nodes = new ArrayList<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private @Nullable String last;
    private boolean linked;

    public DraftConversation(Platform platform, Remarks remarks) {
        this.platform = platform;
        this.remarks = remarks;
    }

    /**
     * What a source says of a conversation itself.
     *
     * @param id null where the source gives none; one is then derived from its first message
     * @param current the message that was last shown; null where the source does not say
     */
    public record Head(
            @Nullable String id,
            @Nullable String title,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable String model,
            @Nullable String current,
            ObjectNode metadata) {

        public Head(@Nullable String id, @Nullable String title) {
            this(id, title, null, null, null, null, JsonNodeFactory.instance.objectNode());
        }
    }

    /** The answer to the message that was added before it. */
    public void add(DraftMessage message) {
        place(message, last);
    }

    /** @param parent id of another message, which may come later or never; null for a first message */
    public void add(DraftMessage message, @Nullable String parent) {
        linked = true;
        place(message, parent);
    }

    /** A node that only holds the tree together. */
    public void addJoint(String id, @Nullable String parent) {
        linked = true;
        nodes.add(new TreeNode(id, parent, Integer.MAX_VALUE, null, false));
    }

    /** A broken record where its messages were lost, a skipped one where there were none. */
    public ImportedRecord finish(Head head) {
        if (messages.isEmpty()) {
            return remarks.lostMessages() > 0
                    ? BrokenRecord.conversation(head.id(), head.title(), "None of its messages can be read")
                    : new SkippedRecord("conversation", head.id(), head.title(), "The conversation is empty");
        }
        var tree = new MessageTree(nodes);
        if (tree.circular()) {
            remarks.add("Messages were each other's parents; the oldest was taken as the first");
        }
        var placed = tree.places().stream().map(this::message).toList();
        var wanted = head.current() == null && !linked ? last : head.current();
        return new ImportedConversation(
                platform,
                head.id() == null ? derivedId(head, placed.getFirst()) : head.id(),
                head.title(),
                head.createdAt() == null ? earliest(placed, head.updatedAt()) : head.createdAt(),
                head.updatedAt(),
                head.model() == null ? lastModel(placed) : head.model(),
                placed,
                tree.current(wanted),
                head.metadata(),
                remarks.list(),
                remarks.lostMessages());
    }

    private void place(DraftMessage message, @Nullable String parent) {
        var id = id(message);
        if (id != null) {
            messages.put(id, message);
            nodes.add(new TreeNode(id, parent, Integer.MAX_VALUE, message.createdAt(), true));
            last = id;
        }
    }

    /** Null for a message that is there twice, word for word. */
    private @Nullable String id(DraftMessage message) {
        var known = message.id() == null ? null : messages.get(message.id());
        if (message.id() != null && known == null) {
            return message.id();
        }
        if (message.equals(known)) {
            remarks.add("A message was there twice");
            return null;
        }
        if (known != null) {
            remarks.add("Two messages had the same id; the later one got another");
        }
        var derived = DerivedId.of(
                message.id(), message.role(), message.createdAt(), MessageText.of(message.parts()), files(message));
        // messages that are alike in everything are told apart by a count; which is which does not matter
        var twin = twins.merge(derived, 1, Integer::sum);
        return twin == 1 ? derived : derived + "-" + twin;
    }

    private static List<@Nullable String> files(DraftMessage message) {
        return message.parts().stream()
                .<@Nullable String>map(part -> switch (part) {
                    case ContentPart.File file -> file.name();
                    case ContentPart.Image image -> image.name();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private ImportedMessage message(MessageTree.Place place) {
        var message = Objects.requireNonNull(messages.get(place.id()));
        return new ImportedMessage(
                place.id(),
                place.parent(),
                place.position(),
                message.role(),
                message.parts(),
                MessageText.of(message.parts()),
                message.role() == Role.ASSISTANT ? message.model() : null,
                message.role() == Role.SYSTEM || MessageText.nothingToSee(message.parts()),
                message.createdAt(),
                message.metadata());
    }

    /** The first message never changes as a conversation grows, whereas its title may be changed at any time. */
    private String derivedId(Head head, ImportedMessage first) {
        return DerivedId.of(platform, head.createdAt(), first.sourceId(), first.text());
    }

    private static @Nullable Instant earliest(List<ImportedMessage> messages, @Nullable Instant otherwise) {
        return messages.stream()
                .map(ImportedMessage::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private static @Nullable String lastModel(List<ImportedMessage> messages) {
        return messages.reversed().stream()
                .map(ImportedMessage::model)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
