package dev.outputhub.conversation.format.apilog;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes a conversation of one record that holds messages: a request, a request with its response, a response alone, an
 * example for training, or a preference between two answers.
 */
public final class ApiMessageLogs implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of(
            "messages",
            "input",
            "system",
            "response",
            "request",
            "choices",
            "output",
            "content",
            "preferred_output",
            "non_preferred_output",
            "model");

    @Override
    public ExportFormat format() {
        return ExportFormat.OPENAI_MESSAGES;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var named = filled(record, "conversation_id");
        var assembly = new ConversationAssembly(Platform.API, named, filled(record, "title"))
                .localId(filled(record, "id"))
                .ended()
                .times(
                        Stream.of("created", "created_at", "timestamp", "createdAt")
                                .map(field -> Times.read(record.get(field)))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        null)
                .metadata(Fields.without(record, CARRIED_ON));
        var calls = new ApiCall(assembly);
        var request = Fields.object(record, "request");
        var nested = Fields.object(record, "input");
        calls.request(request != null ? request : nested != null ? nested : record);
        var response = Fields.object(record, "response");
        calls.response(response == null ? record : response);
        calls.preference(Fields.elements(record, "preferred_output"), "preferred");
        calls.preference(Fields.elements(record, "non_preferred_output"), "not preferred");
        return List.of(assembly.build());
    }
}
