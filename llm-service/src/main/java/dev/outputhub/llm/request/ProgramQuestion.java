package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.RequestOptions;
import dev.outputhub.llm.provider.Settings;
import java.util.List;

/**
 * What a program asks.
 *
 * @param model {@code model} or {@code connection/model}
 * @param messages the whole conversation so far, which a program says each time
 */
public record ProgramQuestion(String model, List<ChatMessage> messages, Settings settings, RequestOptions options) {}
