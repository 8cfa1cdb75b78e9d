package dev.outputhub.prompt.prompt.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outputhub.prompt.checklist.Progress;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.Variable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as lists and pages show it.
 *
 * @param folder where it lies, such as {@code support/replies}
 * @param archived out of lists and pickers
 * @param checklist how far the checking of the current version is
 * @param favourite whether the caller marked it
 * @param content what the current version says; in a list only with {@code include=version}
 */
public record PromptView(
        UUID id,
        String title,
        String slug,
        String kind,
        @Nullable String description,
        boolean engineered,
        @Nullable String notes,
        @Nullable String folder,
        boolean archived,
        int currentVersion,
        Map<String, Integer> labels,
        Progress checklist,
        Map<String, @Nullable Object> terms,
        boolean favourite,
        @Nullable Instant lastViewedAt,
        @JsonUnwrapped @Nullable Content content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Reference> snippets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Reference> agents,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt,
        UUID updatedBy,
        @Nullable Instant deletedAt) {

    /** A related record. */
    record Reference(UUID id, String title) {}

    /** What the current version says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            @Nullable String template,
            @Nullable List<ChatMessage> messages,
            List<Variable> variables,
            Map<String, Object> settings) {

        static Content of(PromptVersion version) {
            var content = version.content();
            return new Content(content.template(), content.messages(), content.variables(), content.settings());
        }
    }
}
