package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Settings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prompt's version with its variables filled in. */
record RenderedPrompt(
        @Nullable UUID promptId,
        @Nullable Integer version,
        @Nullable String title,
        List<ChatMessage> messages,
        @Nullable String model,
        Settings settings) {

    static final RenderedPrompt NONE = new RenderedPrompt(null, null, null, List.of(), null, Settings.NONE);
}
