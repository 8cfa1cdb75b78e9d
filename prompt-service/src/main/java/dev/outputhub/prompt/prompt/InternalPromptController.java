package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.Variable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask about a prompt: whether it is there, and what a version says. */
@RestController
class InternalPromptController {

    private static final String LABEL = "label:";

    record Version(
            UUID promptId,
            String title,
            int number,
            String kind,
            @Nullable String template,
            @Nullable List<ChatMessage> messages,
            List<Variable> variables,
            Map<String, Object> settings) {}

    private final PromptReading reading;

    InternalPromptController(PromptReading reading) {
        this.reading = reading;
    }

    @GetMapping("/internal/prompts/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    PromptNews.PromptFact prompt(@PathVariable UUID id) {
        return PromptNews.PromptFact.of(reading.prompt(id));
    }

    /** The version is a number, {@code latest}, or {@code label:} and a label. */
    @GetMapping("/internal/prompts/{id}/versions/{version}")
    @RequiresScope(RequiresScope.INTERNAL)
    Version version(@PathVariable UUID id, @PathVariable String version) {
        var prompt = reading.prompt(id);
        var found = reading.version(id, version.startsWith(LABEL) ? version.substring(LABEL.length()) : version);
        var content = found.content();
        return new Version(
                id,
                prompt.title(),
                found.number(),
                prompt.kind(),
                content.template(),
                content.messages(),
                content.variables(),
                content.settings());
    }
}
