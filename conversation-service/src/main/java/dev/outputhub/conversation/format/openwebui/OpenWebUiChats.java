package dev.outputhub.conversation.format.openwebui;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.SystemPrompt;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a conversation of a chat of the bulk export, or of the inner chat alone. */
public final class OpenWebUiChats implements RecordReader {

    private static final Set<String> CARRIED_ON =
            Set.of("id", "title", "chat", "created_at", "updated_at", "user_id", "history", "messages", "timestamp");

    @Override
    public ExportFormat format() {
        return ExportFormat.OPEN_WEBUI;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var inner = Fields.object(record, "chat");
        var chat = inner == null ? record : inner;
        var assembly = new ConversationAssembly(
                        Platform.OPEN_WEBUI, either(record, chat, "id"), either(record, chat, "title"))
                .times(
                        time(record.get("created_at"), chat.get("timestamp")),
                        time(record.get("updated_at"), chat.get("updated_at")));
        var metadata = Fields.without(record, CARRIED_ON);
        if (inner != null) {
            metadata.set("chat", Fields.without(inner, CARRIED_ON));
        }
        assembly.metadata(metadata);
        var system = Fields.filled(chat, "system");
        var systemId = SystemPrompt.add(
                assembly, system == null ? Fields.filled(Fields.object(chat, "params"), "system") : system);
        var history = Fields.object(chat, "history");
        var nodes = HistoryNodes.of(chat, assembly);
        var turns = new OpenWebUiTurns(assembly.remarks());
        for (var node : nodes) {
            var parent = node.parent() == null ? systemId : node.parent();
            assembly.add(turns.of(node.id(), node.message()), parent, node.order());
        }
        var last = nodes.isEmpty() ? null : nodes.getLast().id();
        var named = Fields.filled(history, "currentId");
        assembly.current(named == null && !HistoryNodes.hasHistory(chat) ? last : named);
        return List.of(assembly.build());
    }

    private static @Nullable String either(JsonNode record, JsonNode chat, String field) {
        var own = Fields.filled(record, field);
        return own == null ? Fields.filled(chat, field) : own;
    }

    private static @Nullable Instant time(@Nullable JsonNode first, @Nullable JsonNode second) {
        var own = Times.read(first);
        return own == null ? Times.read(second) : own;
    }
}
