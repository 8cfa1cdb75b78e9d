package dev.outputhub.conversation.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation got from the one that was merged into it, beside messages; null, of merges of before that went along, where
 * nothing is to be taken back.
 *
 * @param termsBefore of the vocabularies that changed
 * @param termsAfter likewise
 * @param favouredBy persons whose favourite it became
 * @param agentId the agent that it had none before
 * @param notesBefore null where it had none
 * @param notesAfter null where they stayed as they were
 * @param files of messages that both had, where only the other one's had the file
 */
record MergeBack(
        @Nullable Map<String, List<UUID>> termsBefore,
        @Nullable Map<String, List<UUID>> termsAfter,
        @Nullable List<UUID> favouredBy,
        @Nullable UUID agentId,
        @Nullable String notesBefore,
        @Nullable String notesAfter,
        @Nullable List<FileOf> files) {

    record FileOf(UUID messageId, String reference) {}
}
