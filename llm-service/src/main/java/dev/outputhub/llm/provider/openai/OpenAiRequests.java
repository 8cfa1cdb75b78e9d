package dev.outputhub.llm.provider.openai;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.Settings;

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
                case ASSISTANT -> params.addAssistantMessage(message.content());
            }
        }
        apply(request.settings(), provider, params);
        return params.build();
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
