package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.json.Fields;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the file {@code message_feedback.json} beside the conversations says of their answers. */
public final class MessageFeedback {

    public static final MessageFeedback NONE = new MessageFeedback(Map.of());

    private static final Set<String> NOT_OF_THE_ANSWER = Set.of("id", "conversation_id", "user_id", "workspace_id");

    private final Map<String, JsonNode> rowByMessage;

    /** @param rowByMessage by the id of the message, which need not be that of its node */
    public MessageFeedback(Map<String, JsonNode> rowByMessage) {
        this.rowByMessage = rowByMessage;
    }

    void addTo(ObjectNode metadata, @Nullable String messageId) {
        var row = messageId == null ? null : rowByMessage.get(messageId);
        if (row != null) {
            metadata.set("feedback", Fields.without(row, NOT_OF_THE_ANSWER));
        }
    }
}
