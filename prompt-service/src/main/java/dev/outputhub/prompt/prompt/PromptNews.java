package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.events.Event;
import dev.outputhub.prompt.cache.PromptEpoch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of prompts, and ends the epoch of what was remembered of them. */
@Component
public class PromptNews {

    public static final String TOPIC = "prompt.events.v1";

    /** What others know of a prompt. */
    record PromptFact(UUID id, String title, String slug, String kind, int currentVersion, boolean deleted) {

        static PromptFact of(Prompt prompt) {
            return new PromptFact(
                    prompt.id(),
                    prompt.title(),
                    prompt.slug(),
                    prompt.kind(),
                    prompt.currentVersion(),
                    prompt.isDeleted());
        }
    }

    record PromptVersionCreated(
            UUID promptId, int number, @Nullable String message) {}

    /**
     * @param number the version it points at now; null when it was taken away
     * @param previousNumber the version it pointed at before; null when it is new
     */
    record PromptLabelMoved(
            UUID promptId,
            String label,
            @Nullable Integer number,
            @Nullable Integer previousNumber) {}

    private final PromptEpoch epoch;

    PromptNews(PromptEpoch epoch) {
        this.epoch = epoch;
    }

    Event created(Prompt prompt) {
        return fact("PromptCreated", prompt);
    }

    public Event updated(Prompt prompt) {
        return fact("PromptUpdated", prompt);
    }

    Event deleted(Prompt prompt) {
        return fact("PromptDeleted", prompt);
    }

    Event restored(Prompt prompt) {
        return fact("PromptRestored", prompt);
    }

    Event versionCreated(UUID promptId, int number, @Nullable String message) {
        return new Event(TOPIC, "PromptVersionCreated", promptId, new PromptVersionCreated(promptId, number, message));
    }

    public Event labelMoved(UUID promptId, String label, @Nullable Integer number, @Nullable Integer previous) {
        epoch.endsWithTransaction();
        return new Event(TOPIC, "PromptLabelMoved", promptId, new PromptLabelMoved(promptId, label, number, previous));
    }

    private Event fact(String type, Prompt prompt) {
        epoch.endsWithTransaction();
        return new Event(TOPIC, type, prompt.id(), PromptFact.of(prompt));
    }
}
