package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.events.Event;
import dev.outputhub.records.life.RecordEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other services learn of conversations. One event tells of many messages: an archive brings millions. */
@Component
public class ConversationEvents implements RecordEvents {

    public static final String TOPIC = "conversation.events.v1";

    /** Some 100 KB of ids; a broker takes a megabyte at once. */
    private static final int MESSAGES_AT_ONCE = 1_000;

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

    /**
     * Another conversation was merged into this one: what points there is to point here.
     *
     * @param fromId the one that went to the trash
     * @param messages some thousand of its messages; further events tell of further ones
     */
    public record ConversationMerged(UUID id, UUID fromId, UUID mergeId, List<MovedMessage> messages) {}

    /** @param messages copies that are gone, and what they were copies of; some thousand, and further events tell of further ones */
    public record ConversationMergeUndone(UUID id, UUID fromId, UUID mergeId, List<MovedMessage> messages) {}

    /** What points to the one message is to point to the other one. */
    public record MovedMessage(UUID from, UUID to) {}

    public record RoleCount(String role, int count) {}

    public record ModelCount(String model, int count) {}

    public static Event updated(StoredConversation before, ConversationFields after) {
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

    public static List<Event> merged(UUID id, UUID fromId, UUID mergeId, List<MovedMessage> messages) {
        return inParts(messages).stream()
                .map(part -> event(id, new ConversationMerged(id, fromId, mergeId, part)))
                .toList();
    }

    public static List<Event> mergeUndone(UUID id, UUID fromId, UUID mergeId, List<MovedMessage> messages) {
        return inParts(messages).stream()
                .map(part -> event(id, new ConversationMergeUndone(id, fromId, mergeId, part)))
                .toList();
    }

    /** One at least: what points to the conversation alone has to hear of it too. */
    private static List<List<MovedMessage>> inParts(List<MovedMessage> messages) {
        var parts = new ArrayList<List<MovedMessage>>();
        for (int start = 0; start == 0 || start < messages.size(); start += MESSAGES_AT_ONCE) {
            parts.add(messages.subList(start, Math.min(messages.size(), start + MESSAGES_AT_ONCE)));
        }
        return parts;
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
