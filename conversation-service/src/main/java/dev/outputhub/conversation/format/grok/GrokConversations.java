package dev.outputhub.conversation.format.grok;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A conversation and its responses, each of which may be wrapped once more and may name the one it answers. */
public final class GrokConversations implements RecordReader {

    private static final Set<String> CARRIED_ON =
            Set.of("conversation_id", "id", "title", "create_time", "modify_time", "leaf_response_id");
    private static final Set<String> RESPONSE_CARRIED_ON = Set.of(
            "response_id",
            "_id",
            "message",
            "sender",
            "create_time",
            "parent_response_id",
            "model",
            "thinking_trace",
            "web_search_results",
            "cited_web_search_results",
            "conversation_id");

    @Override
    public ExportFormat format() {
        return ExportFormat.GROK;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var head = Fields.object(record, "conversation");
        if (head == null || !Fields.hasArray(record, "responses")) {
            return List.of(BrokenRecord.conversation(
                    first(head, "conversation_id", "id"),
                    filled(head, "title"),
                    "The record has no messages: its conversation or its responses are missing"));
        }
        var assembly = new ConversationAssembly(
                        Platform.GROK, first(head, "conversation_id", "id"), filled(head, "title"))
                .times(Times.read(head.get("create_time")), Times.read(head.get("modify_time")))
                .current(filled(head, "leaf_response_id"))
                .metadata(Fields.without(head, CARRIED_ON));
        var responses = Fields.elements(record, "responses").stream()
                .map(GrokConversations::unwrapped)
                .toList();
        var linked = responses.stream().anyMatch(response -> filled(response, "parent_response_id") != null);
        for (var response : responses) {
            if (response == null) {
                assembly.remarks().lostMessage("A message is not an object and was left out");
            } else if (linked) {
                assembly.add(turn(response, assembly.remarks()), filled(response, "parent_response_id"));
            } else {
                assembly.add(turn(response, assembly.remarks()));
            }
        }
        return List.of(assembly.build());
    }

    private static @Nullable JsonNode unwrapped(JsonNode response) {
        var inner = Fields.object(response, "response");
        return inner != null ? inner : response.isObject() ? response : null;
    }

    private static Turn turn(JsonNode response, Remarks remarks) {
        return new Turn(
                first(response, "response_id", "_id"),
                role(response, remarks),
                GrokParts.of(response),
                filled(response, "model"),
                false,
                Times.read(response.get("create_time")),
                Fields.without(response, RESPONSE_CARRIED_ON));
    }

    private static Role role(JsonNode response, Remarks remarks) {
        var sender = filled(response, "sender");
        var role = "grok".equalsIgnoreCase(sender) ? Role.ASSISTANT : Role.of(sender);
        if (role == null) {
            remarks.add("A message has the unknown sender \"" + sender + "\" and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    private static @Nullable String first(@Nullable JsonNode node, String one, String other) {
        var found = filled(node, one);
        return found == null ? filled(node, other) : found;
    }
}
