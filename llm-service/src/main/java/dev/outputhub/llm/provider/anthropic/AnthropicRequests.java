package dev.outputhub.llm.provider.anthropic;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.MessageCreateParams;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ChatRequest;
import java.util.stream.Collectors;

/** Our request in Anthropic's words. */
final class AnthropicRequests {

    /** Anthropic wants a bound; every model it still offers takes this one. */
    private static final long DEFAULT_MAX_TOKENS = 4096;

    private AnthropicRequests() {}

    static MessageCreateParams of(ChatRequest request) {
        var settings = request.settings();
        var params = MessageCreateParams.builder()
                .model(request.model())
                .maxTokens(settings.maxTokens() == null ? DEFAULT_MAX_TOKENS : settings.maxTokens());
        var system = request.messages().stream()
                .filter(message -> message.role() == ChatMessage.Role.SYSTEM)
                .map(ChatMessage::content)
                .collect(Collectors.joining("\n\n"));
        if (!system.isBlank()) {
            params.system(system);
        }
        new AnthropicMessages(params).add(request.messages());
        request.options()
                .get("tools")
                .ifPresent(
                        tools -> params.putAdditionalBodyProperty("tools", JsonValue.from(AnthropicTools.of(tools))));
        AnthropicTools.choice(request.options())
                .ifPresent(choice -> params.putAdditionalBodyProperty("tool_choice", JsonValue.from(choice)));
        if (settings.stop() != null && !settings.stop().isEmpty()) {
            params.stopSequences(settings.stop());
        }
        // this SDK no longer names them, because the newest models refuse them; the older ones take them
        if (settings.temperature() != null) {
            params.putAdditionalBodyProperty("temperature", JsonValue.from(settings.temperature()));
        } else if (settings.topP() != null) { // Claude refuses both at once
            params.putAdditionalBodyProperty("top_p", JsonValue.from(settings.topP()));
        }
        return params.build();
    }
}
