package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.events.Event;
import dev.outputhub.prompt.cache.PromptEpoch;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.records.life.RecordEvents;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of snippets, on the topic of the prompt library, and ends the epoch of prompts that were remembered with them. */
@Component
public class SnippetEvents implements RecordEvents {

    /** What others know of a snippet. */
    record SnippetState(UUID id, String title, boolean deleted) {}

    private final PromptEpoch epoch;
    private final Snippets snippets;

    SnippetEvents(PromptEpoch epoch, Snippets snippets) {
        this.epoch = epoch;
        this.snippets = snippets;
    }

    public Event created(UUID id) {
        return state("SnippetCreated", id);
    }

    public Event updated(UUID id) {
        return state("SnippetUpdated", id);
    }

    @Override
    public Event deleted(UUID id) {
        return state("SnippetDeleted", id);
    }

    @Override
    public Event restored(UUID id) {
        return state("SnippetRestored", id);
    }

    private Event state(String type, UUID id) {
        epoch.endsWithTransaction();
        var snippet = snippets.get(id);
        return new Event(
                PromptEvents.TOPIC, type, id, new SnippetState(id, snippet.title(), snippet.deletedAt() != null));
    }
}
