package dev.outputhub.conversation.format.sharegpt;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.SystemPrompt;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes conversations of {@code {id, conversations: [{from, value}]}}. */
public final class ShareGptConversations implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of("conversations", "system", "model", "title");

    @Override
    public ExportFormat format() {
        return ExportFormat.SHAREGPT;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var model = filled(record, "model");
        var assembly = new ConversationAssembly(Platform.SHAREGPT, null, filled(record, "title"))
                .localId(filled(record, "id"))
                .ended()
                .metadata(Fields.without(record, CARRIED_ON));
        SystemPrompt.add(assembly, filled(record, "system"));
        for (var turn : Fields.elements(record, "conversations")) {
            if (turn.isObject()) {
                assembly.add(turn(turn, assembly.remarks()).withModel(model));
            } else {
                assembly.lost(turn);
            }
        }
        return List.of(assembly.build());
    }

    private static Turn turn(JsonNode turn, Remarks remarks) {
        var from = Fields.textOr(turn, "from", "");
        var words = value(turn);
        var rest = Fields.without(turn, Set.of("from", "value", "text", "content"));
        return switch (from.toLowerCase(Locale.ROOT)) {
            case "function_call", "tool_call" ->
                Turn.of(null, Role.ASSISTANT, List.of(call(words))).with(rest);
            case "observation", "function_response", "tool_response", "tool", "function" ->
                Turn.of(null, Role.TOOL, List.of(new ContentPart.ToolResult(null, null, words, false, null)))
                        .with(rest);
            default ->
                Turn.of(null, role(from, remarks), List.of(new ContentPart.Text(words)))
                        .with(rest);
        };
    }

    private static String value(JsonNode turn) {
        for (var field : List.of("value", "text", "content")) {
            var words = Fields.text(turn, field);
            if (words != null) {
                return words;
            }
        }
        return "";
    }

    private static ContentPart call(String words) {
        var input = NestedJson.object(words);
        return input == null ? new ContentPart.ToolCall(null, "tool", words, null) : ToolBlocks.call(input);
    }

    private static Role role(String from, Remarks remarks) {
        var role = Role.of(from);
        if (role != null) {
            return role;
        }
        return switch (from.toLowerCase(Locale.ROOT)) {
            case "gpt", "chatgpt", "bing", "bard", "claude", "gemini", "bot", "chatbot" -> Role.ASSISTANT;
            default -> {
                remarks.add("A message is from \"" + from + "\" and was taken as a tool's");
                yield Role.TOOL;
            }
        };
    }
}
