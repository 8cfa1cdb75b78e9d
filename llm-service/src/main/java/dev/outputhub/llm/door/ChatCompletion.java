package dev.outputhub.llm.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.outputhub.llm.completion.Completion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole answer, in OpenAI's words. */
record ChatCompletion(
        @Schema(example = "chatcmpl-0198c0de-7a11-7000-8000-000000000001")
        String id,

        @Schema(example = "chat.completion") String object,

        @Schema(example = "1767225600", description = "Seconds since 1970.")
        long created,

        @Schema(example = "Demo/demo") String model,
        List<Choice> choices,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage) {

    record Choice(
            @Schema(example = "0") int index,
            Said message,

            @Schema(example = "stop", description = "stop, length, tool_calls or content_filter")
            @JsonProperty("finish_reason")
            String finishReason) {}

    record Said(
            @Schema(example = "assistant") String role,

            @Schema(example = "The moon pulls at the water.") @Nullable
            String content,

            @Schema(hidden = true)
            @JsonProperty("reasoning_content")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String reasoning,

            @Schema(hidden = true) @JsonProperty("tool_calls") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<Call> toolCalls) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(@Nullable Integer index, String id, String type, Function function) {}

    record Function(String name, String arguments) {}

    record Usage(
            @Schema(example = "12") @JsonProperty("prompt_tokens")
            long promptTokens,

            @Schema(example = "6") @JsonProperty("completion_tokens")
            long completionTokens,

            @Schema(example = "18") @JsonProperty("total_tokens")
            long totalTokens) {

        static @Nullable Usage of(Completion completion) {
            var usage = completion.answer().usage();
            return usage == null
                    ? null
                    : new Usage(usage.inputTokens(), usage.outputTokens(), usage.inputTokens() + usage.outputTokens());
        }
    }

    static ChatCompletion of(Completion completion, String model) {
        var answer = completion.answer();
        var calls = Answers.calls(completion, false);
        var text = answer.text().isEmpty() && !calls.isEmpty() ? null : answer.text();
        var reasoning = answer.reasoning().isEmpty() ? null : answer.reasoning();
        return new ChatCompletion(
                Answers.id(completion),
                "chat.completion",
                completion.createdAt().getEpochSecond(),
                model,
                List.of(new Choice(0, new Said("assistant", text, reasoning, calls), Answers.finishReason(completion))),
                Usage.of(completion));
    }
}
