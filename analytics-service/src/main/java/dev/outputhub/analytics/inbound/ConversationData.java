package dev.outputhub.analytics.inbound;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copies of the events of conversations. */
final class ConversationData {

    private ConversationData() {}

    record Conversation(
            UUID id,
            @Nullable LocalDate date,
            @Nullable String model,
            @Nullable UUID importId) {}

    record MessagesAdded(
            UUID conversationId, int count, @Nullable List<ModelCount> byModel) {

        /** What no model is told of: people's own messages, mostly. */
        int withoutModel() {
            return count - models().stream().mapToInt(ModelCount::count).sum();
        }

        List<ModelCount> models() {
            return byModel == null ? List.of() : byModel;
        }
    }

    record ModelCount(@Nullable String model, int count) {}
}
