package dev.outputhub.llm.provider;

import java.util.List;

/** What a model is asked. Turns without a word are left out: some providers refuse them. */
public record ChatRequest(String model, List<ChatMessage> messages, Settings settings, RequestOptions options) {

    public ChatRequest {
        messages = messages.stream().filter(message -> !message.isEmpty()).toList();
    }

    public ChatRequest(String model, List<ChatMessage> messages, Settings settings) {
        this(model, messages, settings, RequestOptions.NONE);
    }
}
