package dev.outputhub.conversation.format.assembly;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.EmbeddedFile;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.MessageTree;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.TreeNode;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects the turns of one conversation and makes a sound tree of them. */
public final class ConversationAssembly {

    private final Platform platform;
    private final Remarks remarks = new Remarks();
    private final SequencedMap<String, Turn> turns = new LinkedHashMap<>();
    private final List<TreeNode> nodes = new ArrayList<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String model;
    private @Nullable String current;
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private @Nullable String localId;
    private @Nullable String agent;
    private boolean ended;

    public ConversationAssembly(Platform platform, @Nullable String id, @Nullable String title) {
        this.platform = platform;
        this.id = id;
        this.title = title;
    }

    public Remarks remarks() {
        return remarks;
    }

    public ConversationAssembly times(@Nullable Instant created, @Nullable Instant updated) {
        createdAt = created;
        updatedAt = updated;
        return this;
    }

    public ConversationAssembly model(@Nullable String name) {
        model = name;
        return this;
    }

    public ConversationAssembly metadata(ObjectNode all) {
        metadata = all;
        return this;
    }

    /** For sources that say it last, or in their messages. */
    public ConversationAssembly identity(@Nullable String own, @Nullable String name) {
        id = own;
        title = name;
        return this;
    }

    /** The message that was shown last, where the source says so. */
    public ConversationAssembly current(@Nullable String message) {
        current = message;
        return this;
    }

    /** The assistant that it was had with, by its key. */
    public ConversationAssembly agent(@Nullable String key) {
        agent = key;
        return this;
    }

    /** An id that tells it from the others of its file alone: files of different people number from one. */
    public ConversationAssembly localId(@Nullable String given) {
        localId = given;
        return this;
    }

    /** The conversation will not grow: without an id of its own, all it says tells it from others, not its beginning alone. */
    public ConversationAssembly ended() {
        ended = true;
        return this;
    }

    /**
     * A turn of a tree.
     *
     * @param order among its siblings; {@link Integer#MAX_VALUE} where the source does not say
     * @return its id, or null when it was there already
     */
    public @Nullable String add(Turn turn, @Nullable String parent, int order) {
        var own = idOf(turn, parent);
        if (own == null) {
            remarks.add("A message was there twice");
            return null;
        }
        turns.put(own, turn);
        nodes.add(new TreeNode(own, parent, order, turn.createdAt(), true));
        return own;
    }

    /** A turn of a tree whose source does not say in which order siblings stand. */
    public void add(Turn turn, @Nullable String parent) {
        add(turn, parent, Integer.MAX_VALUE);
    }

    /** The next turn of a conversation that is written down from first to last. */
    public void add(Turn turn) {
        var added = add(turn, turns.isEmpty() ? null : turns.lastEntry().getKey(), Integer.MAX_VALUE);
        current = added == null ? current : added;
    }

    /** A node that only holds the tree together. */
    public void link(String node, @Nullable String parent) {
        nodes.add(new TreeNode(node, parent, Integer.MAX_VALUE, null, false));
    }

    public void lost(JsonNode message) {
        remarks.lostMessage(
                message.isObject() ? "A message could not be read" : "A message is not an object and was left out");
    }

    public ImportedRecord build() {
        if (turns.isEmpty()) {
            return remarks.lostMessages() > 0
                    ? BrokenRecord.conversation(id, title, "None of its messages can be read")
                    : new SkippedRecord("conversation", id, title, "The conversation is empty");
        }
        var tree = new MessageTree(nodes);
        if (tree.circular()) {
            remarks.add("Messages were each other's parents; the oldest was taken as the first");
        }
        var messages = tree.places().stream().map(this::message).toList();
        return new ImportedConversation(
                platform,
                id == null ? derivedId(messages) : id,
                title,
                created(messages),
                updatedAt,
                model == null ? lastModel(messages) : model,
                messages,
                tree.current(current),
                metadata,
                remarks.list(),
                remarks.lostMessages(),
                remarks.embedded(),
                agent);
    }

    private ImportedMessage message(MessageTree.Place place) {
        var turn = Objects.requireNonNull(turns.get(place.id()));
        return new ImportedMessage(
                place.id(),
                place.parent(),
                place.position(),
                turn.role(),
                turn.parts(),
                MessageText.of(turn.parts()),
                turn.role() == Role.ASSISTANT ? turn.model() : null,
                turn.hidden() || turn.role() == Role.SYSTEM || MessageText.nothingToSee(turn.parts()),
                turn.createdAt(),
                turn.metadata());
    }

    /** Null for a turn that is there already, word for word. */
    private @Nullable String idOf(Turn turn, @Nullable String parent) {
        if (turn.id() == null) {
            return told(derived(turn, parent));
        }
        var known = turns.get(turn.id());
        if (known == null) {
            return turn.id();
        }
        if (known.equals(turn)) {
            return null;
        }
        remarks.add("Two messages had the same id; the later one got another");
        return told(derived(turn, parent));
    }

    /** Turns that are alike in everything are told apart by a count; which is which does not matter. */
    private String told(String derived) {
        var twin = twins.merge(derived, 1, Integer::sum);
        return twin == 1 ? derived : derived + "-" + twin;
    }

    /** By what comes before, what it says and when: a conversation that goes on keeps the ids of its older messages. */
    private static String derived(Turn turn, @Nullable String parent) {
        return DerivedId.of(
                parent, turn.id(), turn.role(), turn.createdAt(), EmbeddedFile.withoutReferences(turn.parts()));
    }

    private String derivedId(List<ImportedMessage> messages) {
        var telling = ended ? messages.getLast() : messages.getFirst();
        return DerivedId.of(platform, localId, createdAt, telling.sourceId(), telling.text());
    }

    private @Nullable Instant created(List<ImportedMessage> messages) {
        return createdAt != null
                ? createdAt
                : messages.stream()
                        .map(ImportedMessage::createdAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(updatedAt);
    }

    private static @Nullable String lastModel(List<ImportedMessage> messages) {
        return messages.reversed().stream()
                .map(ImportedMessage::model)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
