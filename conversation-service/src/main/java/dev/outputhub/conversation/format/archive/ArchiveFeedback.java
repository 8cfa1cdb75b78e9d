package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.chatgpt.MessageFeedback;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what a ChatGPT archive says of answers, before its conversations are read. */
final class ArchiveFeedback {

    private static final String FILE = "message_feedback.json";

    private ArchiveFeedback() {}

    static MessageFeedback of(List<Member> members) {
        var rows = new HashMap<String, JsonNode>();
        for (var member : members) {
            var list = member.baseName().equals(FILE) ? NestedJson.array(member.text()) : null;
            if (list != null) {
                list.forEach(row -> {
                    var message = Fields.filled(row, "id");
                    if (message != null) {
                        rows.put(message, row);
                    }
                });
            }
        }
        return rows.isEmpty() ? MessageFeedback.NONE : new MessageFeedback(rows);
    }
}
