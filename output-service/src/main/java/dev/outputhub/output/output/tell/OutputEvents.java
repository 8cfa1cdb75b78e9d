package dev.outputhub.output.output.tell;

import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.platform.events.Event;
import dev.outputhub.records.life.RecordEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other services are told about outputs. Texts are not in it: who needs one asks for it. */
@Component
public class OutputEvents implements RecordEvents {

    public static final String TOPIC = "output.events.v1";

    /**
     * @param length of the raw content in characters
     * @param model name of the term of {@code llms}, or what the source calls the model
     */
    record OutputCreated(
            UUID id,
            String title,
            Source source,
            LocalDate date,
            int length,
            @Nullable String model,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            @Nullable UUID importId) {}

    /** @param changed names of the fields that changed; {@code terms.tags} for terms of a vocabulary */
    record OutputUpdated(
            UUID id,
            String title,
            LocalDate date,
            @Nullable Integer rating,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable UUID agentId,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            long version,
            List<String> changed) {}

    /** @param distance from 0, the raw text, to 1, nothing of it left */
    record OutputEdited(UUID id, int number, double distance) {}

    /** @param assigneeId null when nobody is to review it any more */
    record OutputAssigned(
            UUID id,
            String title,
            @Nullable UUID assigneeId,
            @Nullable LocalDate dueOn) {}

    record OutputDeleted(UUID id) {}

    record OutputRestored(UUID id) {}

    Event created(CapturedOutput output, @Nullable String model) {
        var fields = output.fields();
        var imported = output.imported();
        return event(
                output.id(),
                new OutputCreated(
                        output.id(),
                        fields.title(),
                        output.source(),
                        fields.date(),
                        output.content().length(),
                        model,
                        fields.promptId(),
                        fields.promptVersion(),
                        fields.agentId(),
                        fields.conversationId(),
                        fields.messageId(),
                        imported == null ? null : imported.importId()));
    }

    public Event updated(UUID id, OutputFields fields, long version, List<String> changed) {
        return event(
                id,
                new OutputUpdated(
                        id,
                        fields.title(),
                        fields.date(),
                        fields.rating(),
                        fields.promptId(),
                        fields.promptVersion(),
                        fields.agentId(),
                        fields.conversationId(),
                        fields.messageId(),
                        version,
                        changed));
    }

    public Event edited(UUID id, int number, double distance) {
        return event(id, new OutputEdited(id, number, distance));
    }

    public Event assigned(UUID id, OutputFields fields) {
        return event(id, new OutputAssigned(id, fields.title(), fields.assigneeId(), fields.dueOn()));
    }

    @Override
    public Event deleted(UUID id) {
        return event(id, new OutputDeleted(id));
    }

    @Override
    public Event restored(UUID id) {
        return event(id, new OutputRestored(id));
    }

    private static Event event(UUID id, Record told) {
        return new Event(TOPIC, told.getClass().getSimpleName(), id, told);
    }
}
