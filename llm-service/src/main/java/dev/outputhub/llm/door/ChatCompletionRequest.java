package dev.outputhub.llm.door;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a program sends, in OpenAI's words. What else it may say is in {@link Parameters}. */
record ChatCompletionRequest(
        @Schema(
                example = "Demo/demo",
                description = "As /openai/v1/models names it: connection/model, or the model alone.")
        @Nullable
        String model,

        @Nullable List<@Nullable Message> messages,
        @Schema(example = "false") @Nullable Boolean stream,
        @JsonProperty("stream_options") @Nullable StreamOptions streamOptions,
        @Schema(example = "0.7") @Nullable Double temperature,

        @Schema(example = "1") @JsonProperty("top_p") @Nullable
        Double topP,

        @Schema(example = "1000") @JsonProperty("max_tokens") @Nullable
        Integer maxTokens,

        @Schema(example = "1000") @JsonProperty("max_completion_tokens") @Nullable
        Integer maxCompletionTokens,

        @Schema(type = "object", description = "A text, or up to four.", nullable = true, hidden = true) @Nullable
        JsonNode stop,

        @Schema(example = "1", description = "One answer: another number is refused.") @Nullable
        Integer n,

        @Schema(hidden = true) @Nullable JsonNode tools,

        @Schema(hidden = true) @JsonProperty("tool_choice") @Nullable
        JsonNode toolChoice,

        @Schema(hidden = true) @JsonProperty("response_format") @Nullable
        JsonNode responseFormat,

        @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, @Nullable JsonNode> others) {

    record StreamOptions(
            @Schema(example = "true") @JsonProperty("include_usage") @Nullable
            Boolean includeUsage) {}

    record Message(
            @Schema(
                    example = "user",
                    allowableValues = {"system", "developer", "user", "assistant", "tool"})
            @Nullable
            String role,

            @Schema(type = "string", example = "How do tides work?", description = "A text, or parts of type text.")
            @Nullable
            JsonNode content,

            @Schema(hidden = true) @JsonProperty("tool_calls") @Nullable
            List<@Nullable Call> toolCalls,

            @Schema(hidden = true) @JsonProperty("tool_call_id") @Nullable
            String toolCallId) {}

    record Call(@Nullable String id, @Nullable Function function) {}

    record Function(@Nullable String name, @Nullable String arguments) {}

    Map<String, @Nullable JsonNode> rest() {
        return others == null ? Map.of() : others;
    }

    boolean streamed() {
        return Boolean.TRUE.equals(stream);
    }

    boolean usageStreamed() {
        return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
    }
}
