package dev.outputhub.conversation.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as callers see it.
 *
 * @param messageCount all messages of its tree, hidden ones included
 * @param fields {@code currentMessageId} is where the active branch ends
 */
public record ConversationView(
        UUID id,
        @JsonUnwrapped ConversationFields fields,
        @Nullable String platform,
        @Nullable String sourceId,
        @Nullable String model,
        int messageCount,
        Map<String, @Nullable Object> terms,
        boolean favourite,
        @Nullable Instant lastViewedAt,
        @Nullable UUID importId,
        @Nullable Instant sourceCreatedAt,
        @Nullable Instant sourceUpdatedAt,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        @Nullable Instant deletedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Related agent) {

    /** One that its owner deleted says so; one this service has not heard of yet has an empty title. */
    public record Related(UUID id, String title, boolean deleted) {}
}
