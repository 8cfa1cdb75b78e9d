package dev.outputhub.conversation.format.chatexporter;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes a conversation of what the extension saw on the page: questions and answers in order, without times or models. */
public final class AiChatExporterFile implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of("title", "messages", "count");

    @Override
    public ExportFormat format() {
        return ExportFormat.AI_CHAT_EXPORTER;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var url = filled(record, "url");
        // not the platform's own id: its ids of messages are not in the file, and a conversation must not be there
        // twice in one
        var id = url == null ? null : "ai-chat-exporter " + url;
        var assembly = new ConversationAssembly(platform(record), id, filled(record, "title"))
                .times(null, Times.read(record.get("date")))
                .metadata(Fields.without(record, CARRIED_ON));
        var roles = new ApiMessages(assembly.remarks());
        for (var message : Fields.elements(record, "messages")) {
            if (message.isObject()) {
                assembly.add(Turn.of(
                                filled(message, "id"),
                                roles.named(filled(message, "author")),
                                List.of(new ContentPart.Text(Fields.textOr(message, "content", ""))))
                        .with(Fields.without(message, Set.of("id", "author", "content"))));
            } else {
                assembly.lost(message);
            }
        }
        return List.of(assembly.build());
    }

    private static Platform platform(JsonNode record) {
        var author = Fields.textOr(record, "author", "").toLowerCase(Locale.ROOT);
        for (var platform : Platform.values()) {
            if (platform.slug().equals(author)) {
                return platform;
            }
        }
        return Platform.AI_CHAT_EXPORTER;
    }
}
