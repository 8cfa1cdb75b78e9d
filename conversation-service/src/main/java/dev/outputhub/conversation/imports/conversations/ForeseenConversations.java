package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.imports.conversations.ConversationPlan.Again;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What a dry run would have stored by now, so that a conversation that is in the archive twice is new only once. */
final class ForeseenConversations {

    private record Seen(byte[] sha256, int messages) {}

    private final Map<String, Seen> foreseen = new HashMap<>();

    boolean isForeseen(Recognition arriving) {
        return foreseen.containsKey(KnownConversations.key(arriving.conversation()));
    }

    ConversationPlan foresee(ConversationPlan plan) {
        if (!(plan instanceof Create create)) {
            return plan;
        }
        var key = KnownConversations.key(create.conversation());
        var now = new Seen(create.sha256(), create.messages().size());
        var before = foreseen.putIfAbsent(key, now);
        if (before == null) {
            return plan;
        }
        // copies of one conversation begin alike, so that the longer one holds the other
        var added = Arrays.equals(before.sha256(), now.sha256()) ? 0 : Math.max(0, now.messages() - before.messages());
        if (added > 0) {
            foreseen.put(key, now);
        }
        return new Again(create.conversation(), added, 0, now.messages() - added, null);
    }
}
