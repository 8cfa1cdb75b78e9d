package dev.outputhub.conversation.format.librechat;

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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a conversation of LibreChat's export, whether its messages are nested, flat with branches, or a single line. */
public final class LibreChatConversations implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of("conversationId", "title", "messages", "messagesTree");

    @Override
    public ExportFormat format() {
        return ExportFormat.LIBRECHAT;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var options = Fields.object(record, "options");
        var model = Fields.filled(options, "model");
        var assembly = new ConversationAssembly(
                        Platform.LIBRECHAT, Fields.filled(record, "conversationId"), Fields.filled(record, "title"))
                .model(model)
                .metadata(Fields.without(record, CARRIED_ON));
        var messages = Messages.of(record, assembly);
        // exportAt says a time of the day without a day, so the newest message has to tell how new the export is
        assembly.times(null, newest(messages));
        var system = SystemPrompt.add(assembly, Fields.filled(options, "promptPrefix"));
        var maker = new LibreChatTurns(assembly.remarks(), model);
        for (var message : messages) {
            var parent = message.parent() == null ? system : message.parent();
            assembly.add(maker.of(message.node()), parent, Integer.MAX_VALUE);
        }
        return List.of(assembly.build());
    }

    private static @Nullable Instant newest(List<Messages.Linked> messages) {
        return messages.stream()
                .flatMap(message -> Stream.of("updatedAt", "createdAt")
                        .map(field -> Times.read(message.node().get(field))))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
