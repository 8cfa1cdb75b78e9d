package dev.outputhub.conversation.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as a change finds it, its row locked. */
public record StoredConversation(
        UUID id,
        ConversationFields fields,
        @Nullable String platform,
        @Nullable String model,
        int messageCount,
        @Nullable UUID importId,
        long version,
        @Nullable Instant deletedAt,
        boolean sensitive) {

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
