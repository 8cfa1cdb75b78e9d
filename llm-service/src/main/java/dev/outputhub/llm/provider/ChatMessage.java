package dev.outputhub.llm.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of what a model is given.
 *
 * @param toolCalls what the assistant wanted called
 * @param toolCallId the call that a message of a tool answers
 */
public record ChatMessage(
        @NotNull Role role,
        @NotNull String content,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid ToolCall> toolCalls,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String toolCallId) {

    @SuppressWarnings("NullAway") // absent in JSON
    public ChatMessage {
        toolCalls = toolCalls == null ? List.of() : List.copyOf(toolCalls);
    }

    public ChatMessage(Role role, String content) {
        this(role, content, List.of(), null);
    }

    /** Who said it. */
    public enum Role {
        @JsonProperty("system")
        SYSTEM,
        @JsonProperty("user")
        USER,
        @JsonProperty("assistant")
        ASSISTANT,
        @JsonProperty("tool")
        TOOL
    }

    public static ChatMessage user(String content) {
        return new ChatMessage(Role.USER, content);
    }

    /** Whether it says nothing: no word and no call. */
    public boolean isEmpty() {
        return role != Role.TOOL && content.isBlank() && toolCalls.isEmpty();
    }
}
