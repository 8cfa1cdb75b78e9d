package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.message.MessageRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What importing one conversation comes to, decided before anything is written: a dry run stops here. */
sealed interface ConversationPlan {

    record Create(
            UUID id,
            ImportedConversation conversation,
            String title,
            List<MessageRow> messages,
            @Nullable UUID current,
            byte[] sha256)
            implements ConversationPlan {}

    /**
     * @param newer false for an export older than what is stored: it adds what is missing and changes nothing
     * @param seen whether people see a difference; metadata alone is none
     */
    record Update(
            KnownConversation known,
            ImportedConversation conversation,
            String title,
            @Nullable String model,
            @Nullable UUID current,
            List<MessageRow> added,
            List<MessageRow> changed,
            byte[] sha256,
            boolean newer,
            boolean seen)
            implements ConversationPlan {}

    record Unchanged(UUID id, ImportedConversation conversation) implements ConversationPlan {}

    /** In a dry run: one that this very archive would have brought before, and more of it. */
    record Again(ImportedConversation conversation, int added, int kept) implements ConversationPlan {}

    /** One that the options of the import leave out. */
    record LeaveOut(ImportedConversation conversation) implements ConversationPlan {}

    record Refuse(@Nullable UUID id, ImportedConversation conversation, String reason) implements ConversationPlan {}
}
