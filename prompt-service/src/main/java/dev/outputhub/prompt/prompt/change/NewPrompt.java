package dev.outputhub.prompt.prompt.change;

import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.prompt.store.EditablePrompt;
import dev.outputhub.prompt.prompt.store.Folder;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.prompt.version.NewVariable;
import dev.outputhub.prompt.version.PromptContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A prompt with its first version.
 *
 * @param slug made from the title when absent
 * @param kind when absent: chat for messages, else text
 * @param folder where it lies, such as {@code support/replies}
 * @param message why the version was made
 */
public record NewPrompt(
        @NotBlank @NotInvisible @Size(max = EditablePrompt.LONGEST_TITLE)
        String title,

        @Nullable @Size(max = Slug.LONGEST) String slug,

        @Nullable @Pattern(regexp = "text|chat", message = "is text or chat")
        String kind,

        @Nullable @Size(max = 10_000) String description,
        @Nullable Boolean engineered,
        @Nullable @Size(max = 100_000) String notes,
        @Nullable @Size(max = Folder.LONGEST) String folder,
        @Nullable @Size(max = PromptContent.LONGEST) String template,
        @Nullable @Size(max = 500) List<@Valid @NotNull ChatMessage> messages,
        @Nullable @Size(max = 200) List<@Valid @NotNull NewVariable> variables,
        @Nullable @Size(max = 100) Map<String, Object> settings,
        @Nullable @Size(max = 1000) String message,
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms,
        @Nullable @Size(max = 100) List<@NotNull UUID> snippetIds) {

    String kindOrDefault() {
        return kind != null ? kind : messages == null ? PromptContent.TEXT : PromptContent.CHAT;
    }

    NewContent content() {
        return new NewContent(template, messages, variables, settings);
    }
}
