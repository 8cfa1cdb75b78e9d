package dev.outputhub.conversation.format.claude;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a conversation of a chat beside a canvas of Claude Design. Its project is a canvas, and none of the projects that the same
 * archive holds.
 */
public final class ClaudeDesignChats implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of("uuid", "title", "created_at", "updated_at", "messages");
    private static final Set<String> MESSAGE_CARRIED_ON = Set.of("uuid", "role", "content", "created_at");
    private static final Set<String> CONTENT_CARRIED_ON =
            Set.of("content", "contentBlocks", "attachments", "timestamp");

    @Override
    public ExportFormat format() {
        return ExportFormat.CLAUDE_DESIGN;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var assembly = new ConversationAssembly(Platform.CLAUDE, filled(record, "uuid"), title(record))
                .times(Times.read(record.get("created_at")), Times.read(record.get("updated_at")))
                .metadata(Fields.without(record, CARRIED_ON));
        var roles = new ApiMessages(assembly.remarks());
        var blocks = new ContentBlocks(assembly.remarks());
        for (var message : Fields.elements(record, "messages")) {
            if (message.isObject()) {
                assembly.add(turn(message, roles, blocks));
            } else if (!message.isNull()) {
                assembly.lost(message);
            }
        }
        return List.of(assembly.build());
    }

    private static @Nullable String title(JsonNode record) {
        var named = Stream.of(filled(Fields.object(record, "project"), "name"), filled(record, "title"))
                .filter(name -> name != null)
                .distinct()
                .collect(Collectors.joining(": "));
        return named.isEmpty() ? null : named;
    }

    private static Turn turn(JsonNode message, ApiMessages roles, ContentBlocks blocks) {
        var content = Fields.object(message, "content");
        var parts = new ArrayList<ContentPart>();
        if (content == null) {
            parts.addAll(blocks.of(message.get("content")));
        } else {
            Fields.elements(content, "contentBlocks").forEach(block -> parts.addAll(block(block, blocks)));
            if (parts.isEmpty()) {
                parts.addAll(blocks.of(content.get("content")));
            }
            Fields.elements(content, "attachments").stream()
                    .filter(JsonNode::isObject)
                    .forEach(attachment -> parts.add(new ContentPart.File(
                            Fields.textOr(attachment, "content", ""),
                            filled(attachment, "name"),
                            filled(attachment, "id"),
                            filled(attachment, "type"),
                            Fields.number(attachment, "size"))));
        }
        var time = Times.read(message.get("created_at"));
        var metadata = Fields.without(message, MESSAGE_CARRIED_ON);
        metadata.setAll(Fields.without(content, CONTENT_CARRIED_ON));
        return Turn.of(filled(message, "uuid"), roles.named(filled(message, "role")), parts)
                .at(time == null && content != null ? Times.read(content.get("timestamp")) : time)
                .with(metadata);
    }

    private static List<ContentPart> block(JsonNode block, ContentBlocks blocks) {
        var call = Fields.object(block, "toolCall");
        if (call != null) {
            var result = ToolBlocks.firstNode(call, "output", "result");
            var made = ToolBlocks.call(call);
            return result == null
                    ? List.of(made)
                    : List.of(made, ToolBlocks.result(filled(call, "id"), filled(call, "name"), result, false));
        }
        var type = Fields.textOr(block, "type", "");
        // what a person said while the model was at work, and what went wrong
        if (type.equals("user_interjection") || type.equals("error")) {
            var words = filled(block, "message");
            var said = words == null ? filled(Fields.object(block, "message"), "content") : words;
            return List.of(new ContentPart.Unknown(said == null ? "" : said, type, block));
        }
        return blocks.of(block);
    }
}
