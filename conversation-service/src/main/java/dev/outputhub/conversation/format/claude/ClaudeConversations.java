package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.MessageText;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a conversation of a record with {@code chat_messages}. */
public final class ClaudeConversations implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of(
            "uuid", "name", "conversation_id", "id", "created_at", "updated_at", "model", "chat_messages", "account");
    private static final Set<String> MESSAGE_CARRIED_ON =
            Set.of("uuid", "text", "content", "created_at", "attachments", "files", "files_v2", "parent_message_uuid");

    @Override
    public ExportFormat format() {
        return ExportFormat.CLAUDE;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        return List.of(parse(record));
    }

    private ImportedRecord parse(JsonNode record) {
        var id = id(record);
        var name = Fields.filled(record, "name");
        var title = name == null ? Fields.filled(record, "title") : name;
        if (!Fields.hasArray(record, "chat_messages")) {
            return BrokenRecord.conversation(id, title, "The record has no messages: its chat_messages are missing");
        }
        var remarks = new Remarks();
        var roles = new Roles(record, remarks);
        var links = new Links(record, remarks);
        if (links.messages().isEmpty()) {
            if (remarks.lostMessages() > 0) {
                return BrokenRecord.conversation(id, title, "None of its messages can be read");
            }
            return new SkippedRecord("conversation", id, title, "The conversation is empty");
        }
        var model = Fields.filled(record, "model");
        var tree = new MessageTree(links.nodes());
        if (tree.circular()) {
            remarks.add("Messages were each other's parents; the oldest was taken as the first");
        }
        var messages = ArtifactVersions.in(tree.places().stream()
                .map(place ->
                        message(place, Objects.requireNonNull(links.messages().get(place.id())), model, roles, remarks))
                .toList());
        return new ImportedConversation(
                Platform.CLAUDE,
                id == null ? derivedId(record, messages) : id,
                title,
                created(record, messages),
                Times.read(record.get("updated_at")),
                model,
                messages,
                tree.current(links.current(Fields.filled(record, "current_leaf_message_uuid"))),
                metadata(record),
                remarks.list(),
                remarks.lostMessages(),
                List.of(),
                null);
    }

    /** What has a place of its own stays here as well where it could not be read as that. */
    private static ObjectNode metadata(JsonNode record) {
        var metadata = Fields.without(record, CARRIED_ON);
        Fields.keepUnread(record, metadata, "name", Fields.text(record, "name"));
        Fields.keepUnread(record, metadata, "created_at", Times.read(record.get("created_at")));
        Fields.keepUnread(record, metadata, "updated_at", Times.read(record.get("updated_at")));
        Fields.keepUnread(record, metadata, "model", Fields.text(record, "model"));
        return metadata;
    }

    private static ImportedMessage message(
            MessageTree.Place place, JsonNode message, @Nullable String model, Roles roles, Remarks remarks) {
        var role = roles.of(message);
        var read = Blocks.of(message, remarks);
        var parts = read.parts();
        var metadata = Fields.without(message, MESSAGE_CARRIED_ON);
        read.addTo(metadata);
        Fields.keepUnread(message, metadata, "uuid", Fields.filled(message, "uuid"));
        return new ImportedMessage(
                place.id(),
                place.parent(),
                place.position(),
                role,
                parts,
                MessageText.of(parts),
                role == Role.ASSISTANT ? model : null,
                role == Role.SYSTEM || MessageText.nothingToSee(parts),
                Times.read(message.get("created_at")),
                metadata);
    }

    private static @Nullable String id(JsonNode record) {
        return Stream.of("uuid", "conversation_id", "id")
                .map(field -> Fields.filled(record, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String derivedId(JsonNode record, List<ImportedMessage> messages) {
        var first = messages.getFirst();
        return DerivedId.of(Platform.CLAUDE, Times.read(record.get("created_at")), first.sourceId(), first.text());
    }

    private static @Nullable Instant created(JsonNode record, List<ImportedMessage> messages) {
        var own = Times.read(record.get("created_at"));
        var given = own == null ? Times.read(record.get("create_time")) : own;
        if (given != null) {
            return given;
        }
        return messages.stream()
                .map(ImportedMessage::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Times.read(record.get("updated_at")));
    }
}
