package dev.outputhub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a conversation without its texts: enough to know every branch, and to find one's way in a long one.
 *
 * @param items all messages, each after the one it answers
 */
public record Outline(@Nullable UUID currentMessageId, List<Turn> items) {

    /**
     * @param title how a question begins; null of what is none
     * @param headings the first headings of an answer
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Turn(
            UUID id,
            @Nullable UUID parentId,
            String role,
            boolean hidden,
            @Nullable Instant createdAt,
            @Nullable String title,
            List<String> headings) {}
}
