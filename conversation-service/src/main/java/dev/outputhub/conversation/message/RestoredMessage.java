package dev.outputhub.conversation.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as an archive has it, in JSON what is JSON.
 *
 * @param fingerprint in hex, by which an import of its source knows it unchanged
 */
public record RestoredMessage(
        UUID id,
        @Nullable UUID parentId,
        int position,
        String role,
        String parts,
        String text,
        @Nullable String model,
        boolean hidden,
        @Nullable String sourceId,
        @Nullable String fingerprint,
        @Nullable String metadata,
        @Nullable Instant createdAt) {}
