package dev.outputhub.prompt.version;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One message of a chat prompt. */
public record ChatMessage(
        @NotNull
        @Pattern(
                regexp = "system|developer|user|assistant|tool",
                message = "is system, developer, user, assistant or tool")
        String role,

        @NotNull @Size(max = PromptContent.LONGEST) String content) {}
