package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.json.Fields;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the file {@code message_feedback.json} beside the conversations says of their answers. */
public final class MessageFeedback {

    private static final Set<String> NOT_OF_THE_ANSWER = Set.of("id", "conversation_id", "user_id", "workspace_id");

    private final List<JsonNode> rows;
    private final Map<String, JsonNode> rowByMessage = new HashMap<>();
    private final Set<JsonNode> given = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param rows each about a message by its id, which need not be that of its node */
    public MessageFeedback(List<JsonNode> rows) {
        this.rows = rows;
        for (var row : rows) {
            var message = Fields.filled(row, "id");
            if (message != null) {
                rowByMessage.put(message, row);
            }
        }
    }

    public static MessageFeedback none() {
        return new MessageFeedback(List.of());
    }

    /** Those whose answer none of the conversations had that were read by now. */
    public List<ImportedRecord> withoutAnswer() {
        return rows.stream()
                .filter(row -> !given.contains(row))
                .<ImportedRecord>map(row -> new SkippedRecord(
                        "feedback",
                        Fields.filled(row, "id"),
                        Fields.filled(row, "rating"),
                        "The answer that this feedback is about is not in the archive",
                        true))
                .toList();
    }

    void addTo(ObjectNode metadata, @Nullable String messageId) {
        var row = messageId == null ? null : rowByMessage.get(messageId);
        if (row != null) {
            given.add(row);
            metadata.set("feedback", Fields.without(row, NOT_OF_THE_ANSWER));
        }
    }
}
