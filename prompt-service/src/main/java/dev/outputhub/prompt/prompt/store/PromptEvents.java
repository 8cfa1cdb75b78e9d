package dev.outputhub.prompt.prompt.store;

import dev.outputhub.platform.events.Event;
import dev.outputhub.prompt.cache.PromptEpoch;
import dev.outputhub.records.life.RecordEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of prompts, and ends the epoch of what was remembered of them. */
@Component
public class PromptEvents implements RecordEvents {

    public static final String TOPIC = "prompt.events.v1";

    /** What others know of a prompt. */
    public record PromptState(UUID id, String title, String slug, String kind, int currentVersion, boolean deleted) {

        public static PromptState of(Prompt prompt) {
            return new PromptState(
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
    private final Prompts prompts;

    PromptEvents(PromptEpoch epoch, Prompts prompts) {
        this.epoch = epoch;
        this.prompts = prompts;
    }

    public Event created(Prompt prompt) {
        return state("PromptCreated", prompt);
    }

    /** As it is stored within the transaction. */
    public Event updated(UUID id) {
        return state("PromptUpdated", prompts.get(id));
    }

    @Override
    public Event deleted(UUID id) {
        return state("PromptDeleted", prompts.get(id));
    }

    @Override
    public Event restored(UUID id) {
        return state("PromptRestored", prompts.get(id));
    }

    public Event versionCreated(UUID promptId, int number, @Nullable String message) {
        return new Event(TOPIC, "PromptVersionCreated", promptId, new PromptVersionCreated(promptId, number, message));
    }

    public Event labelMoved(UUID promptId, String label, @Nullable Integer number, @Nullable Integer previous) {
        epoch.endsWithTransaction();
        return new Event(TOPIC, "PromptLabelMoved", promptId, new PromptLabelMoved(promptId, label, number, previous));
    }

    private Event state(String type, Prompt prompt) {
        epoch.endsWithTransaction();
        return new Event(TOPIC, type, prompt.id(), PromptState.of(prompt));
    }
}
