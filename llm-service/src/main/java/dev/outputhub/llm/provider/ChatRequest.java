package dev.outputhub.llm.provider;

import java.util.List;

/** What a model is asked. */
public record ChatRequest(String model, List<ChatMessage> messages, Settings settings) {}
