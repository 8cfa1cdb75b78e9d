package dev.outputhub.prompt.fetch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.Variable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program needs to use a prompt.
 *
 * @param label the label that led to the version; {@code latest} for the newest
 * @param number the version
 */
record FetchedPrompt(
        UUID id,
        String title,
        String slug,
        String kind,
        @Nullable String description,
        String label,
        int number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String template,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChatMessage> messages,
        List<Variable> variables,
        Map<String, Object> settings,
        @Nullable String message,
        Instant createdAt) {

    static FetchedPrompt of(Prompt prompt, String label, PromptVersion version) {
        var content = version.content();
        return new FetchedPrompt(
                prompt.id(),
                prompt.title(),
                prompt.slug(),
                prompt.kind(),
                prompt.description(),
                label,
                version.number(),
                content.template(),
                content.messages(),
                content.variables(),
                content.settings(),
                version.message(),
                version.createdAt());
    }
}
