package dev.outputhub.llm.provider;

import com.anthropic.models.messages.RawContentBlockDelta;
import com.anthropic.models.messages.RawMessageDeltaEvent;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.Usage;
import java.util.function.Consumer;

/** Reads the events of a stream: tokens come in between, the counts at both ends. */
class AnthropicEvents {

    private final Consumer<StreamPart> parts;
    private long inputTokens;
    private boolean finished;

    AnthropicEvents(Consumer<StreamPart> parts) {
        this.parts = parts;
    }

    void read(RawMessageStreamEvent event) {
        event.messageStart()
                .ifPresent(start -> inputTokens = input(start.message().usage()));
        event.contentBlockDelta().ifPresent(delta -> read(delta.delta()));
        event.messageDelta().ifPresent(this::read);
        event.messageStop().ifPresent(stop -> finished = true);
    }

    /** Whether the model said that it is done; a stream that just stops was cut. */
    boolean finished() {
        return finished;
    }

    private void read(RawContentBlockDelta delta) {
        delta.text().ifPresent(text -> parts.accept(new StreamPart.Text(text.text())));
        delta.thinking().ifPresent(thought -> parts.accept(new StreamPart.Reasoning(thought.thinking())));
    }

    private void read(RawMessageDeltaEvent delta) {
        parts.accept(new StreamPart.Usage(inputTokens, delta.usage().outputTokens()));
        delta.delta().stopReason().ifPresent(reason -> parts.accept(new StreamPart.Finished(reason.asString())));
    }

    private static long input(Usage usage) {
        return usage.inputTokens()
                + usage.cacheCreationInputTokens().orElse(0L)
                + usage.cacheReadInputTokens().orElse(0L);
    }
}
