package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has a model be told before everything else.
 *
 * @param messages none where no agent was chosen, or where it has no instructions
 * @param model the one it is meant for, if it names one
 */
record Instructions(List<ChatMessage> messages, @Nullable String model, Settings settings) {

    static final Instructions NONE = new Instructions(List.of(), null, Settings.NONE);
}
