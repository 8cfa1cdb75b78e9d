package dev.outputhub.conversation.format.claudecode;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one record of a session says. */
final class SessionContent {

    private final Remarks remarks;
    private final ContentBlocks blocks;

    SessionContent(Remarks remarks) {
        this.remarks = remarks;
        this.blocks = new ContentBlocks(remarks);
    }

    /** Whether it is a message, as opposed to a note that the program keeps for itself. */
    boolean speaks(JsonNode record) {
        return switch (Fields.textOr(record, "type", "")) {
            case "user", "assistant" -> Fields.object(record, "message") != null;
            case "system" -> filled(record, "content") != null;
            case "attachment" -> Fields.object(record, "attachment") != null;
            default -> false;
        };
    }

    /** Of what is no message, whether words are lost with it. */
    void remarkLost(JsonNode record) {
        switch (Fields.textOr(record, "type", "record")) {
            case "user", "assistant" -> remarks.lostMessage("A message has no content and was left out");
            // what was typed while the model was at work comes again as a message
            case "summary", "custom-title", "ai-title", "queue-operation", "last-prompt" -> {}
            case "progress" -> remarks.add("A note of progress was left out");
            case "file-history-snapshot" -> remarks.add("A list of saved files was left out");
            default -> {}
        }
    }

    /** A result of a tool is written as the user's. */
    Role role(JsonNode record) {
        var type = Fields.textOr(record, "type", "");
        if (type.equals("user")) {
            return Fields.elements(Fields.object(record, "message"), "content").stream()
                            .anyMatch(block -> "tool_result".equals(filled(block, "type")))
                    ? Role.TOOL
                    : Role.USER;
        }
        return type.equals("assistant") ? Role.ASSISTANT : Role.SYSTEM;
    }

    List<ContentPart> parts(JsonNode record) {
        var attachment = Fields.object(record, "attachment");
        if (attachment != null && !record.has("message")) {
            return List.of(new ContentPart.Unknown(
                    Fields.textOr(attachment, "content", ""),
                    Fields.textOr(attachment, "type", "attachment"),
                    attachment));
        }
        var message = Fields.object(record, "message");
        return blocks.of(message == null ? record.get("content") : message.get("content"));
    }
}
