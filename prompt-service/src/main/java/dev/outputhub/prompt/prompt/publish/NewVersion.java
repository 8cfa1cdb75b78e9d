package dev.outputhub.prompt.prompt.publish;

import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.prompt.version.NewVariable;
import dev.outputhub.prompt.version.PromptContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Variables and settings that are absent stay as they are.
 *
 * @param message why it was made
 * @param base the number of the version it was made from; refused when that is no longer the newest
 */
record NewVersion(
        @Nullable @Size(max = PromptContent.LONGEST) String template,
        @Nullable @Size(max = 500) List<@Valid @NotNull ChatMessage> messages,
        @Nullable @Size(max = 200) List<@Valid @NotNull NewVariable> variables,
        @Nullable @Size(max = 100) Map<String, Object> settings,
        @Nullable @Size(max = 1000) String message,
        @Nullable Integer base) {

    NewContent content() {
        return new NewContent(template, messages, variables, settings);
    }
}
