package dev.outputhub.conversation.format.deepseek;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record with a {@code mapping} of numbered nodes, or the answer of the web interface with a list of messages. */
public final class DeepSeekConversations implements RecordReader {

    private static final Set<String> CARRIED_ON =
            Set.of("id", "title", "inserted_at", "updated_at", "mapping", "current_message_id");
    private static final Set<String> MESSAGE_CARRIED_ON = Set.of(
            "message_id",
            "parent_id",
            "role",
            "content",
            "thinking_content",
            "reasoning_content",
            "fragments",
            "files",
            "model",
            "inserted_at",
            "search_results");

    @Override
    public ExportFormat format() {
        return ExportFormat.DEEPSEEK;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var mapping = Fields.object(record, "mapping");
        if (mapping != null) {
            var assembly = assembly(record);
            nodes(mapping, assembly);
            return List.of(assembly.build());
        }
        var body = Fields.object(Fields.object(record, "data"), "biz_data");
        if (body == null || !Fields.hasArray(body, "chat_messages")) {
            return List.of(BrokenRecord.conversation(
                    filled(record, "id"),
                    filled(record, "title"),
                    "The record has no messages: its mapping is missing"));
        }
        var session = Fields.object(body, "chat_session");
        var assembly = session == null ? new ConversationAssembly(Platform.DEEPSEEK, null, null) : assembly(session);
        list(body, assembly);
        return List.of(assembly.build());
    }

    private static void nodes(JsonNode mapping, ConversationAssembly assembly) {
        for (var entry : Fields.entries(mapping)) {
            var node = entry.getValue();
            var parent = Fields.text(node, "parent");
            var message = Fields.object(node, "message");
            if (message != null) {
                assembly.add(turn(entry.getKey(), message, assembly.remarks()), parent);
            } else {
                if (!node.isObject()
                        || (node.has("message") && !node.get("message").isNull())) {
                    assembly.lost(node);
                }
                assembly.link(entry.getKey(), parent);
            }
        }
    }

    private static void list(JsonNode body, ConversationAssembly assembly) {
        var messages = Fields.elements(body, "chat_messages");
        var linked = messages.stream().anyMatch(message -> filled(message, "parent_id") != null);
        for (var message : messages) {
            if (!message.isObject()) {
                assembly.lost(message);
                continue;
            }
            var turn = turn(filled(message, "message_id"), message, assembly.remarks());
            if (linked) {
                assembly.add(turn, filled(message, "parent_id"));
            } else {
                assembly.add(turn);
            }
        }
    }

    private static Turn turn(@Nullable String id, JsonNode message, Remarks remarks) {
        return new Turn(
                id,
                role(message, remarks),
                Fragments.of(message),
                filled(message, "model"),
                false,
                Times.read(message.get("inserted_at")),
                Fields.without(message, MESSAGE_CARRIED_ON));
    }

    /** What a message asks is in a fragment REQUEST; all others are parts of answers. */
    private static Role role(JsonNode message, Remarks remarks) {
        var given = Role.of(filled(message, "role"));
        if (given != null) {
            return given;
        }
        var types = Fields.elements(message, "fragments").stream()
                .map(fragment -> Fields.textOr(fragment, "type", ""))
                .toList();
        if (types.isEmpty()) {
            remarks.add("A message does not say who speaks and was taken as a tool's");
            return Role.TOOL;
        }
        return types.contains("REQUEST") ? Role.USER : Role.ASSISTANT;
    }

    private static ConversationAssembly assembly(JsonNode conversation) {
        var current = Stream.of("current_message_id", "current_node")
                .map(field -> filled(conversation, field))
                .filter(Objects::nonNull)
                .findFirst();
        return new ConversationAssembly(Platform.DEEPSEEK, filled(conversation, "id"), filled(conversation, "title"))
                .times(Times.read(conversation.get("inserted_at")), Times.read(conversation.get("updated_at")))
                .current(current.orElse(null))
                .metadata(Fields.without(conversation, CARRIED_ON));
    }
}
