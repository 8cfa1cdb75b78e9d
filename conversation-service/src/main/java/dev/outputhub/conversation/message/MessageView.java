package dev.outputhub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as callers see it.
 *
 * @param parts what it consists of, each with a {@code type} and a {@code text}; pictures, sounds and files whose bytes came with
 *     the archive with {@code fileId}, {@code mediaType} and {@code size} too; pictures, sounds and files whose bytes came with
 *     the archive with {@code fileId}, {@code mediaType} and {@code size} too
 * @param createdAt null where the source does not say
 * @param rating what a person thought of it where it was imported from, 1 to 5; null where nothing was said
 * @param alternatives where the conversation branches at this message: the ends of all branches, in their order, this one
 *     included; absent where it does not branch
 */
public record MessageView(
        UUID id,
        UUID conversationId,
        @Nullable UUID parentId,
        int position,
        String role,
        JsonNode parts,
        String text,
        @Nullable String model,
        boolean hidden,
        @Nullable String sourceId,
        @Nullable Instant createdAt,
        @Nullable Integer rating,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Alternative> alternatives) {

    /** @param leafId give it as {@code branch} to read that branch */
    public record Alternative(UUID messageId, UUID leafId, boolean current) {}
}
