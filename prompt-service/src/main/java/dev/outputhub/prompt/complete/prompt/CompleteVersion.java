package dev.outputhub.prompt.complete.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.prompt.version.NewVariable;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.Variable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a prompt as an archive has it. */
record CompleteVersion(
        int number,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = PromptContent.LONGEST)
        String template,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@NotNull @Valid ChatMessage> messages,
        @Nullable List<@NotNull Variable> variables,
        @Nullable Map<String, Object> settings,
        @Nullable @Size(max = 1000) String message,
        @Nullable Integer revertsTo,
        @Nullable Instant createdAt) {

    static CompleteVersion of(PromptVersion version) {
        var content = version.content();
        return new CompleteVersion(
                version.number(),
                content.template(),
                content.messages(),
                content.variables(),
                content.settings(),
                version.message(),
                version.revertsTo(),
                version.createdAt());
    }

    /** By the rules of a version that somebody publishes. */
    void check(String promptKind) {
        PromptContent.of(promptKind, new NewContent(template, messages, declared(), settings), null);
    }

    private List<NewVariable> declared() {
        return variables == null
                ? List.of()
                : variables.stream()
                        .map(variable -> new NewVariable(
                                variable.name(),
                                variable.type(),
                                variable.defaultValue(),
                                variable.required(),
                                variable.description()))
                        .toList();
    }

    /** What it says, as it stands in the archive. */
    PromptContent content() {
        return new PromptContent(
                template,
                messages,
                Objects.requireNonNullElse(variables, List.of()),
                Objects.requireNonNullElse(settings, Map.of()));
    }

    PromptVersion stored(UUID promptId, Instant now, UUID person) {
        return new PromptVersion(
                promptId, number, content(), message, revertsTo, createdAt == null ? now : createdAt, person);
    }
}
