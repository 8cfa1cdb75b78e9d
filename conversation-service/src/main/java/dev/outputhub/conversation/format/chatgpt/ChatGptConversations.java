package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.MessageTree;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.artifact.ArtifactVersions;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a conversation of a record with a {@code mapping}, or of a share page's list of messages. */
public final class ChatGptConversations implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of(
            "id", "conversation_id", "title", "create_time", "update_time", "mapping", "current_node", "messages");

    private final AssetNames assets;
    private final MessageFeedback feedback;

    public ChatGptConversations(AssetNames assets, MessageFeedback feedback) {
        this.assets = assets;
        this.feedback = feedback;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.CHATGPT;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var parsed = parse(record);
        var gpt = CustomGpt.of(record);
        return gpt != null && parsed instanceof ImportedConversation conversation
                ? List.of(conversation.withAgent(gpt.id()), gpt.agent())
                : List.of(parsed);
    }

    private ImportedRecord parse(JsonNode record) {
        var title = Fields.filled(record, "title");
        var mapping = Fields.object(record, "mapping");
        var nodes = mapping == null ? Nodes.ofShare(record) : Nodes.ofMapping(mapping);
        if (mapping == null && !Fields.hasArray(record, "messages")) {
            return BrokenRecord.conversation(
                    givenId(record), title, "The record has no messages: its mapping is missing");
        }
        if (nodes.values().stream().allMatch(node -> node.message() == null)) {
            var id = givenId(record);
            if (nodes.values().stream().anyMatch(Node::torn)) {
                return BrokenRecord.conversation(id, title, "None of its messages can be read");
            }
            var saysMore =
                    nodes.values().stream().anyMatch(node -> !node.beside().isEmpty());
            return new SkippedRecord(
                    "conversation",
                    id == null ? DerivedId.of(Platform.CHATGPT, title, nodes.keySet()) : id,
                    title,
                    saysMore
                            ? "The conversation has no messages; what else its nodes say was left out"
                            : "The conversation is empty",
                    saysMore);
        }
        return conversation(record, title, nodes);
    }

    private ImportedConversation conversation(JsonNode record, @Nullable String title, Map<String, Node> nodes) {
        var remarks = new Remarks();
        nodes.values().stream()
                .filter(Node::torn)
                .forEach(_ -> remarks.lostMessage("A message is not an object and was left out"));
        var defaultModel = defaultModel(record);
        var tree = new MessageTree(nodes.values().stream().map(Node::link).toList());
        var messages = messages(tree, nodes, new ChatGptMessages(assets, feedback, defaultModel, remarks));
        if (tree.circular()) {
            remarks.add("Messages were each other's parents; the oldest was taken as the first");
        }
        var updated = Times.read(record.get("update_time"));
        return new ImportedConversation(
                Platform.CHATGPT,
                Objects.requireNonNullElseGet(givenId(record), () -> derivedId(record, messages)),
                title,
                created(record, messages, updated),
                updated,
                defaultModel == null ? lastModel(messages) : defaultModel,
                messages,
                tree.current(Fields.text(record, "current_node")),
                metadata(record, nodes.values()),
                remarks.list(),
                remarks.lostMessages(),
                List.of(),
                null);
    }

    /** What has a place of its own stays here as well where it could not be read as that. */
    private static ObjectNode metadata(JsonNode record, Collection<Node> nodes) {
        var metadata = Fields.without(record, CARRIED_ON);
        var besides = JsonNodeFactory.instance.objectNode();
        nodes.stream()
                .filter(node ->
                        node.message() == null && !node.torn() && !node.beside().isEmpty())
                .forEach(node -> besides.set(node.id(), node.beside()));
        if (!besides.isEmpty()) {
            metadata.set("nodesWithoutMessage", besides);
        }
        Fields.keepUnread(record, metadata, "title", Fields.text(record, "title"));
        Fields.keepUnread(record, metadata, "create_time", Times.read(record.get("create_time")));
        Fields.keepUnread(record, metadata, "update_time", Times.read(record.get("update_time")));
        if (record.has("mapping")) {
            Fields.keepUnread(record, metadata, "messages", null);
        }
        return metadata;
    }

    private static List<ImportedMessage> messages(MessageTree tree, Map<String, Node> nodes, ChatGptMessages maker) {
        var messages = new ArrayList<ImportedMessage>(tree.places().size());
        for (var place : tree.places()) {
            var node = nodes.get(place.id());
            if (node != null && node.message() != null) {
                messages.add(maker.of(place, node, node.message()));
            }
        }
        return ArtifactVersions.in(messages);
    }

    private static @Nullable String givenId(JsonNode record) {
        var id = Fields.filled(record, "conversation_id");
        return id == null ? Fields.filled(record, "id") : id;
    }

    /** The first message never changes as a conversation grows, whereas its title may be changed at any time. */
    private static String derivedId(JsonNode record, List<ImportedMessage> messages) {
        var first = messages.getFirst();
        return DerivedId.of(Platform.CHATGPT, Times.read(record.get("create_time")), first.sourceId(), first.text());
    }

    private static @Nullable String defaultModel(JsonNode record) {
        var slug = Fields.filled(record, "default_model_slug");
        return slug == null ? Fields.filled(record, "model_slug") : slug;
    }

    private static @Nullable String lastModel(List<ImportedMessage> messages) {
        return messages.reversed().stream()
                .filter(message -> message.role() == Role.ASSISTANT)
                .map(ImportedMessage::model)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant created(
            JsonNode record, List<ImportedMessage> messages, @Nullable Instant updated) {
        var given = Times.read(record.get("create_time"));
        if (given != null) {
            return given;
        }
        return messages.stream()
                .map(ImportedMessage::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(updated);
    }
}
