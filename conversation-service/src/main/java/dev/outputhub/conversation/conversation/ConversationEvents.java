package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.events.Event;
import dev.outputhub.records.life.RecordEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other services learn of conversations. One event tells of many messages: an archive brings millions. */
@Component
public class ConversationEvents implements RecordEvents {

    public static final String TOPIC = "conversation.events.v1";

    public record ConversationCreated(
            UUID id,
            String title,
            @Nullable LocalDate date,
            @Nullable String platform,
            @Nullable String model,
            int messageCount,
            @Nullable UUID importId) {}

    public record ConversationUpdated(
            UUID id,
            String title,
            @Nullable LocalDate date,
            @Nullable String platform,
            @Nullable String model,
            int messageCount,
            @Nullable UUID importId) {}

    /** @param forGood not into the trash: what others keep for it can go too */
    public record ConversationDeleted(UUID id, boolean forGood) {}

    public record ConversationRestored(UUID id) {}

    public record MessagesAdded(UUID conversationId, int count, List<RoleCount> byRole, List<ModelCount> byModel) {}

    public record RoleCount(String role, int count) {}

    public record ModelCount(String model, int count) {}

    static Event updated(StoredConversation before, ConversationFields after) {
        return event(
                before.id(),
                new ConversationUpdated(
                        before.id(),
                        after.title(),
                        after.date(),
                        before.platform(),
                        before.model(),
                        before.messageCount(),
                        before.importId()));
    }

    @Override
    public Event deleted(UUID id) {
        return event(id, new ConversationDeleted(id, false));
    }

    @Override
    public Event purged(UUID id) {
        return event(id, new ConversationDeleted(id, true));
    }

    @Override
    public Event restored(UUID id) {
        return event(id, new ConversationRestored(id));
    }

    private static Event event(UUID id, Record told) {
        return new Event(TOPIC, told.getClass().getSimpleName(), id, told);
    }
}
