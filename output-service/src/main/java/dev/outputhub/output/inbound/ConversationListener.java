package dev.outputhub.output.inbound;

import dev.outputhub.output.file.UnusedFiles;
import dev.outputhub.output.merged.MergedConversation;
import dev.outputhub.output.merged.MovedMessage;
import dev.outputhub.output.reference.ConversationState;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the titles of conversations; the files that their archives brought go with them, and what points to one that is merged follows. */
@Component
class ConversationListener {

    static final String TOPIC = "conversation.events.v1";

    record ConversationTold(UUID id, @Nullable String title) {
        ConversationState state() {
            return new ConversationState(id, title, false);
        }
    }

    /** @param forGood false or absent for what went into the trash */
    record ConversationGone(UUID id, @Nullable Boolean forGood) {}

    record ConversationMerged(UUID id, UUID fromId, UUID mergeId, List<MovedMessage> messages) {}

    private final Inbox inbox;
    private final EventTable table;

    ConversationListener(Inbox inbox, ReferenceTables references, UnusedFiles files, MergedConversation merged) {
        this.inbox = inbox;
        this.table = table(references, files, merged);
    }

    static EventTable table(ReferenceTables references, UnusedFiles files, MergedConversation merged) {
        return EventTable.of("conversation-references")
                .on("ConversationCreated", ConversationTold.class, told -> references.remember(told.state()))
                .on("ConversationUpdated", ConversationTold.class, told -> references.remember(told.state()))
                .on("ConversationDeleted", ConversationGone.class, gone -> {
                    references.markConversation(gone.id(), true);
                    if (Boolean.TRUE.equals(gone.forGood())) {
                        files.conversationGone(gone.id());
                    }
                })
                .on(
                        "ConversationRestored",
                        ConversationGone.class,
                        back -> references.markConversation(back.id(), false))
                .on(
                        "ConversationMerged",
                        ConversationMerged.class,
                        told -> merged.follow(told.mergeId(), told.fromId(), told.id(), told.messages()))
                .on(
                        "ConversationMergeUndone",
                        ConversationMerged.class,
                        told -> merged.goBack(told.mergeId(), told.fromId(), told.id(), told.messages()));
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
