package dev.outputhub.conversation.message;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An output to be saved out of a message.
 *
 * @param text the selected passage; the whole message when it is left out
 */
public record NewMessageOutput(
        @Nullable String text,
        @Size(max = 500) @Nullable String title,
        @Nullable LocalDate date,
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Size(max = 20_000) @Nullable String notes,
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms) {

    static final NewMessageOutput WHOLE = new NewMessageOutput(null, null, null, null, null, null, null, null, null);
}
