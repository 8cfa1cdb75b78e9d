package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.chatgpt.MessageFeedback;
import dev.outputhub.conversation.format.json.NestedJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what a ChatGPT archive says of answers, before its conversations are read. */
final class ArchiveFeedback {

    private static final String FILE = "message_feedback.json";

    private ArchiveFeedback() {}

    static MessageFeedback of(List<Member> members) {
        var rows = new ArrayList<JsonNode>();
        for (var member : members) {
            var list = member.baseName().equals(FILE) ? NestedJson.array(member.text()) : null;
            if (list != null) {
                list.forEach(rows::add);
            }
        }
        return new MessageFeedback(rows);
    }
}
