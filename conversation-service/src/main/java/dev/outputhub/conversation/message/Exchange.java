package dev.outputhub.conversation.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question put to a model from inside, and its answer if one came.
 *
 * @param title for a conversation that begins with it; may be empty
 * @param parentId the message it goes on from; null at the beginning
 * @param questionId null where only an answer was asked for
 * @param answerId null where none came
 */
public record Exchange(
        UUID conversationId,
        String title,
        @Nullable UUID agentId,
        @Nullable String model,
        @Nullable UUID parentId,
        @Nullable UUID questionId,
        String question,
        @Nullable Instant askedAt,
        @Nullable UUID answerId,
        String reasoning,
        String answer,
        @Nullable Instant answeredAt) {}
