package dev.outputhub.conversation.format.lechat;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list of messages in no certain order, each with the id of its chat. There is no title. */
public final class LeChatMessages implements SessionReader {

    private static final String NO_CHAT = "The message does not say to which chat it belongs";
    private static final Comparator<JsonNode> BY_TIME = Comparator.comparing(
            message -> Times.read(message.get("createdAt")), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
    private static final Set<String> CARRIED_ON = Set.of(
            "id",
            "chatId",
            "content",
            "contentChunks",
            "role",
            "createdAt",
            "files",
            "model",
            "parentId",
            "canvas",
            "quotes");

    @Override
    public ExportFormat format() {
        return ExportFormat.LE_CHAT;
    }

    @Override
    public @Nullable String conversation(JsonNode message, @Nullable String previous) {
        return filled(message, "chatId");
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> messages, SourceFile file) {
        if (conversation == null) {
            return List.of(new BrokenRecord("message", filled(messages.getFirst(), "id"), null, NO_CHAT));
        }
        var assembly = new ConversationAssembly(Platform.LE_CHAT, conversation, null);
        var linked = messages.stream().anyMatch(message -> filled(message, "parentId") != null);
        for (var message : messages.stream().sorted(BY_TIME).toList()) {
            var turn = turn(message, assembly.remarks());
            if (linked) {
                assembly.add(turn, filled(message, "parentId"));
            } else {
                assembly.add(turn);
            }
        }
        return List.of(assembly.build());
    }

    private static Turn turn(JsonNode message, Remarks remarks) {
        var role = Role.of(filled(message, "role"));
        if (role == null) {
            remarks.add("A message does not say who speaks and was taken as a tool's");
        }
        List<ContentPart> parts = LeChatParts.of(message);
        return new Turn(
                filled(message, "id"),
                role == null ? Role.TOOL : role,
                parts,
                filled(message, "model"),
                false,
                Times.read(message.get("createdAt")),
                Fields.without(message, CARRIED_ON));
    }
}
