package dev.outputhub.llm.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** One message of what a model is given. */
public record ChatMessage(@NotNull Role role, @NotNull String content) {

    /** Who said it. */
    public enum Role {
        @JsonProperty("system")
        SYSTEM,
        @JsonProperty("user")
        USER,
        @JsonProperty("assistant")
        ASSISTANT
    }

    public static ChatMessage user(String content) {
        return new ChatMessage(Role.USER, content);
    }
}
