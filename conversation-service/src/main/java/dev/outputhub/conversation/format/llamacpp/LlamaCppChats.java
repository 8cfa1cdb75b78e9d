package dev.outputhub.conversation.format.llamacpp;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a conversation of a line for the chat and lines for its messages, or of an object {@code {conv, messages}} that has both. */
public final class LlamaCppChats implements SessionReader {

    private static final Set<String> CARRIED_ON = Set.of("type", "id", "name", "lastModified", "currNode");

    @Override
    public ExportFormat format() {
        return ExportFormat.LLAMA_CPP;
    }

    @Override
    public @Nullable String conversation(JsonNode record, @Nullable String previous) {
        var chat = chat(record);
        var id = chat == null ? filled(message(record), "convId") : filled(chat, "id");
        return id == null ? previous : id;
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> records, SourceFile file) {
        var chat = records.stream()
                .map(LlamaCppChats::chat)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (conversation == null && chat == null) {
            return records.stream()
                    .<ImportedRecord>map(
                            _ -> new SkippedRecord("record", null, null, "The record belongs to no conversation", true))
                    .toList();
        }
        var assembly = new ConversationAssembly(Platform.LLAMA_CPP, conversation, filled(chat, "name"))
                .times(null, Times.read(chat == null ? null : chat.get("lastModified")))
                .current(filled(chat, "currNode"))
                .metadata(Fields.without(chat, CARRIED_ON));
        var turns = new LlamaCppTurns(assembly);
        messages(records).forEach(turns::add);
        return List.of(assembly.build());
    }

    private static List<JsonNode> messages(List<JsonNode> records) {
        var messages = new ArrayList<JsonNode>();
        for (var record : records) {
            messages.addAll(Fields.elements(record, "messages"));
            var message = message(record);
            if (message != null) {
                messages.add(message);
            }
        }
        return messages;
    }

    private static @Nullable JsonNode chat(JsonNode record) {
        return "session".equals(filled(record, "type")) ? record : Fields.object(record, "conv");
    }

    private static @Nullable JsonNode message(JsonNode record) {
        return Fields.object(record, "message");
    }
}
