package dev.outputhub.llm.request;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.llm.request.PromptVersionFact.Variable;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches a prompt's version from its owner and fills in its variables. */
@Service
class PromptTexts {

    private record PromptFact(UUID id, @Nullable Integer currentVersion, boolean deleted) {}

    private final RemoteServices services;
    private final JsonMapper json;

    PromptTexts(RemoteServices services, JsonMapper json) {
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
        var version = version(promptId, wanted);
        var rendering = new Rendering(values(version, wanted.variables()));
        var messages = messages(version, rendering);
        refuseMissing(rendering.missing());
        var settings = version.settings();
        var model = settings == null ? null : settings.path("model").asString(null);
        return new RenderedPrompt(promptId, version.number(), version.title(), messages, model, settings(settings));
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw Problem.invalid(field, "needs a promptId");
        }
    }

    private PromptVersionFact version(UUID promptId, NewCompletion wanted) {
        return services.named("prompt")
                .get(
                        "/internal/prompts/{id}/versions/{version}",
                        PromptVersionFact.class,
                        promptId,
                        name(promptId, wanted))
                .orElseThrow(() -> Problem.notFound("version of the prompt", promptId));
    }

    private String name(UUID promptId, NewCompletion wanted) {
        if (wanted.promptVersion() != null) {
            return wanted.promptVersion().toString();
        }
        if (wanted.label() != null) {
            return "label:" + wanted.label();
        }
        var current = services.named("prompt")
                .get("/internal/prompts/{id}", PromptFact.class, promptId)
                .filter(prompt -> !prompt.deleted())
                .map(PromptFact::currentVersion)
                .orElseThrow(() -> Problem.notFound("prompt", promptId));
        return current.toString();
    }

    private static Map<String, String> values(
            PromptVersionFact version, @Nullable Map<String, @Nullable JsonNode> given) {
        var values = new HashMap<String, String>();
        for (var variable : version.variables() == null ? List.<Variable>of() : version.variables()) {
            var value = given == null ? null : given.get(variable.name());
            if (value == null || value.isNull()) {
                value = variable.defaultValue();
            }
            if (value != null && !value.isNull()) {
                values.put(variable.name(), text(variable, value));
            } else if (!variable.required()) {
                values.put(variable.name(), "");
            }
        }
        return values;
    }

    private static String text(Variable variable, JsonNode value) {
        if (value.isArray() && !"json".equals(variable.type())) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asString() : value.toPrettyString();
    }

    private static List<ChatMessage> messages(PromptVersionFact version, Rendering rendering) {
        var messages = new ArrayList<ChatMessage>();
        if (version.messages() != null) {
            for (var message : version.messages()) {
                if (message.content() != null) {
                    messages.add(new ChatMessage(role(message.role()), rendering.fill(message.content())));
                }
            }
        }
        if (messages.isEmpty() && version.template() != null) {
            messages.add(ChatMessage.user(rendering.fill(version.template())));
        }
        return messages;
    }

    static ChatMessage.Role role(String name) {
        return switch (name) {
            case "system", "developer" -> ChatMessage.Role.SYSTEM;
            case "assistant" -> ChatMessage.Role.ASSISTANT;
            default -> ChatMessage.Role.USER;
        };
    }

    private static void refuseMissing(Set<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        var errors = missing.stream()
                .map(name -> new FieldProblem("variables." + name, "is missing"))
                .toList();
        throw new Problem(
                LlmError.VARIABLES_MISSING,
                "These variables have no value: " + String.join(", ", missing) + ".",
                errors,
                null);
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
