package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person asks of one model or several.
 *
 * @param model {@code model} or {@code connection/model}; left out, the prompt's model or the organisation's default one
 */
public record NewCompletion(
        @Schema(example = "Demo/demo") @Nullable @Size(max = 300)
        String model,

        @Nullable @Size(min = 1, max = 8) List<@NotNull @Size(min = 1, max = 300) String> models,
        @Nullable UUID promptId,
        @Nullable @Positive Integer promptVersion,
        @Nullable @Size(min = 1, max = 100) String label,
        @Nullable Map<String, @Nullable JsonNode> variables,
        @Nullable @Valid @Size(max = 500) List<@NotNull ChatMessage> messages,
        @Nullable UUID conversationId,
        @Nullable UUID parentMessageId,
        @Nullable UUID agentId,
        @Nullable @Valid Settings settings,

        @Schema(
                description = "False spares the live stream; /stream then answers when all is there.",
                defaultValue = "true")
        @Nullable
        Boolean stream) {

    public static NewCompletion of(
            @Nullable String model, List<ChatMessage> messages, Settings settings, boolean stream) {
        return new NewCompletion(model, null, null, null, null, null, messages, null, null, null, settings, stream);
    }
}
