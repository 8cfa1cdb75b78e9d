package dev.outputhub.conversation.format.apilog;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Joins the requests of a batch with their results, which come in any order and in files of their own. */
public final class Batches implements SessionReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.BATCH_RESULTS;
    }

    @Override
    public @Nullable String conversation(JsonNode record, @Nullable String previous) {
        return filled(record, "custom_id");
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> records, SourceFile file) {
        if (conversation == null) {
            return records.stream()
                    .<ImportedRecord>map(
                            _ -> new BrokenRecord("record", null, null, "The record has no custom_id to join it by"))
                    .toList();
        }
        var response = records.stream()
                .map(Batches::response)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        // custom_id tells the lines of one batch apart and no more; the id of an answer is its own everywhere
        var assembly = new ConversationAssembly(Platform.API, filled(response, "id"), null)
                .localId(conversation)
                .ended()
                .metadata(JsonNodeFactory.instance.objectNode().put("custom_id", conversation));
        var call = new ApiCall(assembly);
        records.stream().map(Batches::request).filter(Objects::nonNull).forEach(call::request);
        records.stream().map(Batches::response).filter(Objects::nonNull).forEach(call::response);
        if (!call.answered()) {
            records.forEach(record -> failure(record, call));
        }
        if (records.stream().noneMatch(record -> request(record) != null)) {
            assembly.remarks().add("The request of this result is not in the file");
        }
        return List.of(assembly.build());
    }

    private static @Nullable JsonNode request(JsonNode record) {
        var params = Fields.object(record, "params");
        return params == null ? Fields.object(record, "body") : params;
    }

    private static @Nullable JsonNode response(JsonNode record) {
        var body = Fields.object(Fields.object(record, "response"), "body");
        var message = Fields.object(Fields.object(record, "result"), "message");
        var answer = body == null ? message : body;
        return Fields.object(answer, "error") == null ? answer : null;
    }

    private static void failure(JsonNode record, ApiCall call) {
        var result = Fields.object(record, "result");
        var inner = Fields.object(Fields.object(record, "response"), "body");
        Stream.of(Fields.object(record, "error"), Fields.object(result, "error"), Fields.object(inner, "error"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresentOrElse(error -> call.failure(error, "error"), () -> {
                    if (result != null) {
                        call.failure(result, Fields.textOr(result, "type", "error"));
                    }
                });
    }
}
