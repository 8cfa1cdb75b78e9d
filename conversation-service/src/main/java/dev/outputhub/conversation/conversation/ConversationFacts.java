package dev.outputhub.conversation.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services learn of conversations. One event tells of many messages: an archive brings millions. */
public final class ConversationFacts {

    public static final String TOPIC = "conversation.events.v1";

    private ConversationFacts() {}

    public record ConversationCreated(
            UUID id,
            String title,
            LocalDate date,
            @Nullable String platform,
            @Nullable String model,
            int messageCount,
            @Nullable UUID importId) {}

    public record ConversationUpdated(
            UUID id,
            String title,
            LocalDate date,
            @Nullable String platform,
            @Nullable String model,
            int messageCount,
            @Nullable UUID importId) {}

    public record ConversationDeleted(UUID id) {}

    public record ConversationRestored(UUID id) {}

    public record MessagesAdded(UUID conversationId, int count, List<RoleCount> byRole, List<ModelCount> byModel) {}

    public record RoleCount(String role, int count) {}

    public record ModelCount(String model, int count) {}
}
