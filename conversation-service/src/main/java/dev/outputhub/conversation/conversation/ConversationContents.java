package dev.outputhub.conversation.conversation;

import java.util.Collection;
import java.util.UUID;

/** What conversations hold: its owner takes it away with those that are removed. */
@FunctionalInterface
public interface ConversationContents {

    void remove(Collection<UUID> conversationIds);
}
