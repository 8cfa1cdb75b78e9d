package dev.outputhub.conversation.imports.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that an earlier import brought, as this one finds it.
 *
 * @param mayGetAgent whether it names no agent, and nobody could have taken one away
 */
record KnownConversation(
        UUID id,
        String platform,
        String sourceId,
        String title,
        boolean titleEdited,
        boolean branchChosen,
        @Nullable String model,
        @Nullable UUID currentMessageId,
        int messageCount,
        byte @Nullable [] sha256,
        @Nullable Instant sourceUpdatedAt,
        @Nullable Instant deletedAt,
        @Nullable UUID importId,
        @Nullable LocalDate date,
        boolean mayGetAgent) {}
