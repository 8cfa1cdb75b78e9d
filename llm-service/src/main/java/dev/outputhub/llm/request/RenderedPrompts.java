package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonMapper json;

    RenderedPrompts(RemoteServices services, JsonMapper json) {
        this.services = services;
        this.json = json;
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
        var model = settings == null ? null : settings.path("model").asString(null);
        return new RenderedPrompt(
                promptId, rendered.number(), rendered.title(), messages(rendered), model, settings(settings));
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

    /** A prompt may carry settings of another program; what is none of ours does no harm. */
    private Settings settings(@Nullable JsonNode settings) {
        if (settings == null || !settings.isObject()) {
            return Settings.NONE;
        }
        try {
            return json.treeToValue(settings, Settings.class);
        } catch (JacksonException foreign) {
            return Settings.NONE;
        }
    }
}
