package dev.outputhub.conversation.complete;

import dev.outputhub.conversation.conversation.ConversationFields;
import dev.outputhub.conversation.message.MessageFile;
import dev.outputhub.conversation.message.RestoredMessage;
import dev.outputhub.records.terms.ResolvedTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of an archive, ready to be stored.
 *
 * @param origin where it came from in the first place
 */
record ArrivingConversation(
        UUID id,
        ConversationFields fields,
        Origin origin,
        List<RestoredMessage> messages,
        List<MessageFile> files,
        ResolvedTerms terms,
        boolean favourite,
        Instant createdAt,
        Instant updatedAt) {

    /** @param metadata in JSON */
    record Origin(
            @Nullable String platform,
            @Nullable String sourceId,
            @Nullable String model,
            @Nullable String fingerprint,
            @Nullable String metadata,
            boolean titleEdited,
            boolean branchChosen,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}
}
