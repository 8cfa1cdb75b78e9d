package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import dev.outputhub.conversation.format.chatgpt.ChatGptConversations;
import dev.outputhub.conversation.format.claude.ClaudeConversations;
import dev.outputhub.conversation.format.claude.ClaudeProjects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends each record to the parser of its format, and answers for those that have none. */
final class Routing {

    private final @Nullable ExportFormat wanted;
    private final ChatGptConversations chatGpt;
    private final ClaudeConversations claude = new ClaudeConversations();
    private final ClaudeProjects claudeProjects = new ClaudeProjects();

    Routing(@Nullable ExportFormat wanted, AssetNames assets) {
        this.wanted = wanted;
        this.chatGpt = new ChatGptConversations(assets);
    }

    ImportedRecord parse(ExportFormat format, JsonNode record, List<String> remarks) {
        if (!record.isObject()) {
            return new BrokenRecord("record", null, null, "The record is not an object");
        }
        try {
            return switch (format) {
                case CHATGPT -> remarked(chatGpt.parse(record), remarks);
                case CLAUDE -> remarked(claude.parse(record), remarks);
                case CLAUDE_PROJECT -> claudeProjects.parse(record);
                default -> new SkippedRecord("record", null, null, unsupported(format));
            };
        } catch (RuntimeException e) {
            // a shape nobody foresaw must cost one record, not the archive
            return new BrokenRecord(
                    "record",
                    null,
                    null,
                    "The record could not be understood: " + e.getClass().getSimpleName());
        }
    }

    /** Why files of this format are not read, or null when they are. */
    @Nullable
    String refusal(ExportFormat format) {
        if (!format.supported()) {
            return unsupported(format);
        }
        return wanted == null || wanted == family(format)
                ? null
                : "Recognised as " + format.title() + "; only " + wanted.title() + " was asked for";
    }

    private static ExportFormat family(ExportFormat format) {
        return format == ExportFormat.CLAUDE_PROJECT ? ExportFormat.CLAUDE : format;
    }

    private static String unsupported(ExportFormat format) {
        return switch (format) {
            case ACCOUNT -> "Account details are personal data and are not imported";
            case ASSET_NAMES -> "The names of attachments were used; there is nothing else in it";
            case CHATGPT_FEEDBACK, CHATGPT_SHARES, CLAUDE_MEMORY ->
                "Recognised as " + format.title() + ", which are not imported";
            default -> "Recognised as " + format.title() + ", which is not supported yet";
        };
    }

    private static ImportedRecord remarked(ImportedRecord record, List<String> remarks) {
        return record instanceof ImportedConversation conversation && !remarks.isEmpty()
                ? conversation.withRemarks(remarks)
                : record;
    }
}
