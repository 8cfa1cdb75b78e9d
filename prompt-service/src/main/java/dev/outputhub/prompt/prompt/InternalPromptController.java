package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.prompt.read.PromptReading;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.prompt.version.Versions;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What other services ask about a prompt: whether it is there, and how a version reads with its variables filled in. */
@RestController
class InternalPromptController {

    private static final String LABEL = "label:";

    /**
     * @param version a number, {@code latest}, or {@code label:} and a label; the newest when it is left out
     * @param variables what to fill in, by name
     */
    record RenderRequest(@Nullable String version, @Nullable Map<String, @Nullable JsonNode> variables) {

        String name() {
            if (version == null) {
                return Versions.LATEST;
            }
            return version.startsWith(LABEL) ? version.substring(LABEL.length()) : version;
        }
    }

    /** {@code text} of a text prompt, {@code messages} of a chat prompt. */
    record RenderedPrompt(
            UUID promptId,
            int number,
            String title,
            @Nullable String text,
            @Nullable List<ChatMessage> messages,
            Map<String, Object> settings) {}

    private final PromptReading reading;

    InternalPromptController(PromptReading reading) {
        this.reading = reading;
    }

    @GetMapping("/internal/prompts/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Whether there is such a prompt")
    PromptEvents.PromptState prompt(@PathVariable UUID id) {
        return PromptEvents.PromptState.of(reading.prompt(id));
    }

    @PostMapping("/internal/prompts/{id}/render")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(
            summary = "A version with its variables filled in",
            description = "422 names what is missing or mistyped.")
    RenderedPrompt render(@PathVariable UUID id, @RequestBody @Valid RenderRequest request) {
        var prompt = reading.prompt(id);
        if (request.version() == null && prompt.isDeleted()) {
            throw Problem.notFound("prompt", id);
        }
        var rendered = reading.render(id, request.name(), request.variables() == null ? Map.of() : request.variables());
        return new RenderedPrompt(
                id, rendered.number(), prompt.title(), rendered.text(), rendered.messages(), rendered.settings());
    }
}
