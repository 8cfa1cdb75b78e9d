package dev.outputhub.llm.provider.openai;

import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.Settings;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our request in OpenAI's words. */
final class OpenAiRequests {

    private OpenAiRequests() {}

    static ChatCompletionCreateParams of(ChatRequest request, Provider provider) {
        var params = ChatCompletionCreateParams.builder()
                .model(request.model())
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build());
        for (var message : request.messages()) {
            switch (message.role()) {
                case SYSTEM -> params.addSystemMessage(message.content());
                case USER -> params.addUserMessage(message.content());
                case ASSISTANT -> params.addMessage(assistant(message));
                case TOOL ->
                    params.addMessage(ChatCompletionToolMessageParam.builder()
                            .toolCallId(Objects.requireNonNullElse(message.toolCallId(), ""))
                            .content(message.content())
                            .build());
            }
        }
        apply(request.settings(), provider, params);
        // in OpenAI's words already
        request.options()
                .passedOn()
                .forEach((name, value) -> params.putAdditionalBodyProperty(name, JsonValue.from(plain(value))));
        return params.build();
    }

    private static ChatCompletionAssistantMessageParam assistant(ChatMessage message) {
        var said = ChatCompletionAssistantMessageParam.builder();
        if (!message.content().isEmpty()) {
            said.content(message.content());
        }
        message.toolCalls()
                .forEach(call -> said.addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                        .id(Objects.requireNonNullElse(call.id(), ""))
                        .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                                .name(call.name())
                                .arguments(call.arguments())
                                .build())
                        .build()));
        return said.build();
    }

    // the SDK has another generation of Jackson
    private static Object plain(JsonNode value) {
        return JsonMapper.shared().convertValue(value, Object.class);
    }

    @SuppressWarnings("deprecation") // max_tokens is the only name that many compatible servers know
    private static void apply(Settings settings, Provider provider, ChatCompletionCreateParams.Builder params) {
        if (settings.temperature() != null) {
            params.temperature(settings.temperature());
        }
        if (settings.topP() != null) {
            params.topP(settings.topP());
        }
        if (settings.stop() != null && !settings.stop().isEmpty()) {
            params.stop(ChatCompletionCreateParams.Stop.ofStrings(settings.stop()));
        }
        if (settings.maxTokens() != null) {
            if (provider == Provider.OPENAI) {
                params.maxCompletionTokens(settings.maxTokens());
            } else {
                params.maxTokens(settings.maxTokens());
            }
        }
    }
}
