package dev.outputhub.conversation.format.geminicli;

import static dev.outputhub.conversation.format.json.Fields.filled;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ContentPart;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One session a file, its messages in order. */
public final class GeminiCliSessions implements RecordReader {

    private static final Set<String> CARRIED_ON =
            Set.of("sessionId", "startTime", "lastUpdated", "messages", "summary");
    private static final Set<String> MESSAGE_CARRIED_ON =
            Set.of("id", "timestamp", "type", "content", "model", "thoughts", "toolCalls");

    @Override
    public ExportFormat format() {
        return ExportFormat.GEMINI_CLI;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        if (!Fields.hasArray(record, "messages")) {
            return List.of(BrokenRecord.conversation(
                    filled(record, "sessionId"), filled(record, "summary"), "The record has no messages"));
        }
        var assembly = new ConversationAssembly(
                        Platform.GEMINI_CLI, filled(record, "sessionId"), filled(record, "summary"))
                .times(Times.read(record.get("startTime")), Times.read(record.get("lastUpdated")))
                .metadata(Fields.without(record, CARRIED_ON));
        for (var message : Fields.elements(record, "messages")) {
            if (message.isObject()) {
                assembly.add(new Turn(
                        filled(message, "id"),
                        role(message, assembly.remarks()),
                        parts(message),
                        filled(message, "model"),
                        false,
                        Times.read(message.get("timestamp")),
                        Fields.without(message, MESSAGE_CARRIED_ON)));
            } else {
                assembly.lost(message);
            }
        }
        return List.of(assembly.build());
    }

    private static Role role(JsonNode message, Remarks remarks) {
        var type = textOr(message, "type", "");
        return switch (type) {
            case "user" -> Role.USER;
            case "gemini", "model" -> Role.ASSISTANT;
            case "info", "warning", "error" -> Role.SYSTEM;
            default -> {
                remarks.add("A message of the unknown type \"" + type + "\" was taken as a tool's");
                yield Role.TOOL;
            }
        };
    }

    private static List<ContentPart> parts(JsonNode message) {
        var parts = new ArrayList<ContentPart>();
        for (var thought : Fields.elements(message, "thoughts")) {
            parts.add(new ContentPart.Reasoning(textOr(thought, "description", ""), filled(thought, "subject")));
        }
        parts.addAll(content(message.get("content")));
        for (var call : Fields.elements(message, "toolCalls")) {
            var id = filled(call, "id");
            var name = textOr(call, "name", "tool");
            parts.add(new ContentPart.ToolCall(id, name, textOr(call, "description", ""), call.get("args")));
            var result = call.get("result");
            var shown = result(call);
            if (result != null || !shown.isEmpty()) {
                parts.add(new ContentPart.ToolResult(
                        id, name, shown, "error".equals(Fields.text(call, "status")), result));
            }
        }
        return parts;
    }

    private static List<ContentPart> content(@Nullable JsonNode content) {
        var plain = Fields.asText(content);
        if (plain != null) {
            return plain.isEmpty() ? List.of() : List.of(new ContentPart.Text(plain));
        }
        if (content == null || content.isNull()) {
            return List.of();
        }
        return (content.isArray() ? content.values() : List.of(content))
                .stream().map(GeminiCliSessions::piece).toList();
    }

    private static ContentPart piece(JsonNode piece) {
        var words = piece.isString() ? piece.stringValue() : Fields.text(piece, "text");
        if (words != null) {
            return Fields.isTrue(piece, "thought")
                    ? new ContentPart.Reasoning(words, null)
                    : new ContentPart.Text(words);
        }
        var file = Fields.object(piece, "fileData");
        if (file != null) {
            return new ContentPart.File("", filled(file, "fileUri"), null, filled(file, "mimeType"), null);
        }
        return new ContentPart.Unknown("", "content", piece);
    }

    /** What the tool answered, else what the terminal showed of it. */
    private static String result(JsonNode call) {
        var answers = Fields.elements(call, "result").stream()
                .map(result -> Fields.object(Fields.object(result, "functionResponse"), "response"))
                .flatMap(response -> List.of("output", "error").stream().map(field -> filled(response, field)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return answers.isEmpty() ? textOr(call, "resultDisplay", "") : answers;
    }
}
