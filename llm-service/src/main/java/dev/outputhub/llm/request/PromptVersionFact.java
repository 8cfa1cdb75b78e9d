package dev.outputhub.llm.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A prompt's version, as prompt-service tells it. */
record PromptVersionFact(
        UUID promptId,
        @Nullable String title,
        int number,
        String kind,
        @Nullable String template,
        @Nullable List<Message> messages,
        @Nullable List<Variable> variables,
        @Nullable JsonNode settings) {

    record Message(String role, @Nullable String content) {}

    record Variable(
            String name,
            @Nullable String type,
            @JsonProperty("default") @Nullable JsonNode defaultValue,
            boolean required) {}
}
