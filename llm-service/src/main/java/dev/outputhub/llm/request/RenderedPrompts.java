package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Asks the owner of prompts how a version reads with its variables filled in; what is wrong with them it says itself. */
@Service
class RenderedPrompts {

    /** @param version a number, or {@code label:} and a label; null for the newest */
    private record Request(
            @Nullable String version, @Nullable Map<String, @Nullable JsonNode> variables) {}

    private record Rendered(
            UUID promptId,
            int number,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<Message> messages,
            @Nullable JsonNode settings) {}

    private record Message(String role, @Nullable String content) {}

    private final RemoteServices services;
    private final ForeignSettings foreign;

    RenderedPrompts(RemoteServices services, ForeignSettings foreign) {
        this.services = services;
        this.foreign = foreign;
    }

    RenderedPrompt render(NewCompletion wanted) {
        var promptId = wanted.promptId();
        if (promptId == null) {
            refuse("promptVersion", wanted.promptVersion());
            refuse("label", wanted.label());
            return RenderedPrompt.NONE;
        }
        var version = version(wanted);
        var rendered = services.named("prompt")
                .post(
                        "/internal/prompts/{id}/render",
                        new Request(version, wanted.variables()),
                        Rendered.class,
                        promptId)
                .orElseThrow(() -> Problem.notFound(version == null ? "prompt" : "version of the prompt", promptId));
        var settings = rendered.settings();
        return new RenderedPrompt(
                promptId,
                rendered.number(),
                rendered.title(),
                messages(rendered),
                foreign.model(settings),
                foreign.read(settings));
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw Problem.invalid(field, "needs a promptId");
        }
    }

    private static @Nullable String version(NewCompletion wanted) {
        if (wanted.promptVersion() != null) {
            return wanted.promptVersion().toString();
        }
        return wanted.label() == null ? null : "label:" + wanted.label();
    }

    private static List<ChatMessage> messages(Rendered rendered) {
        if (rendered.messages() == null) {
            return rendered.text() == null ? List.of() : List.of(ChatMessage.user(rendered.text()));
        }
        return rendered.messages().stream()
                .map(message ->
                        new ChatMessage(role(message.role()), message.content() == null ? "" : message.content()))
                .toList();
    }

    static ChatMessage.Role role(String name) {
        return switch (name) {
            case "system", "developer" -> ChatMessage.Role.SYSTEM;
            case "assistant" -> ChatMessage.Role.ASSISTANT;
            default -> ChatMessage.Role.USER;
        };
    }
}
