package dev.outputhub.prompt.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.prompt.checklist.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param labels those that point at this version now
 * @param checklist how far its checking is
 */
public record VersionView(
        int number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String template,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChatMessage> messages,
        List<Variable> variables,
        Map<String, Object> settings,
        @Nullable String message,
        @Nullable Integer revertsTo,
        List<String> labels,
        Progress checklist,
        Instant createdAt,
        UUID createdBy) {

    public static VersionView of(PromptVersion version, List<String> labels, Progress checklist) {
        var content = version.content();
        return new VersionView(
                version.number(),
                content.template(),
                content.messages(),
                content.variables(),
                content.settings(),
                version.message(),
                version.revertsTo(),
                labels,
                checklist,
                version.createdAt(),
                version.createdBy());
    }
}
