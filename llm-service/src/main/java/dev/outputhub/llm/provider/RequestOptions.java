package dev.outputhub.llm.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a program asks of a model beyond the settings that people have, in OpenAI's words: tools first of all. */
public record RequestOptions(@JsonValue Map<String, JsonNode> passedOn) {

    public static final RequestOptions NONE = new RequestOptions(Map.of());

    @JsonCreator
    public RequestOptions {}

    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(passedOn.get(name));
    }
}
