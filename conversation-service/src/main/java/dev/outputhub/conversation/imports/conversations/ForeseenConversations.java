package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Unchanged;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What a dry run would have stored by now, so that a conversation that is in the archive twice is new only once. */
final class ForeseenConversations {

    private final Map<String, String> foreseen = new HashMap<>();

    ConversationPlan foresee(ConversationPlan plan) {
        if (!(plan instanceof Create create)) {
            return plan;
        }
        var sha256 = HexFormat.of().formatHex(create.sha256());
        var before = foreseen.putIfAbsent(KnownConversations.key(create.conversation()), sha256);
        return before != null && before.equals(sha256) ? new Unchanged(create.id(), create.conversation()) : plan;
    }
}
