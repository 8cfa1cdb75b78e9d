package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.message.MessageRow;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What importing one conversation comes to, decided before anything is written: a dry run stops here. */
sealed interface ConversationPlan {

    /** @param openings by which it is known when another exporter brings it */
    record Create(
            UUID id,
            ImportedConversation conversation,
            String title,
            List<MessageRow> messages,
            @Nullable UUID current,
            byte[] sha256,
            Set<String> openings)
            implements ConversationPlan {}

    /**
     * @param newer false for an export older than what is stored: it adds what is missing and changes nothing
     * @param seen whether people see a difference; metadata alone is none
     * @param met null where it is known by its id
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
            boolean seen,
            @Nullable Met met,
            Set<String> openings)
            implements ConversationPlan {}

    /** One from another exporter that says nothing that is not here; all that is stored of it is that it came. */
    record Same(KnownConversation known, ImportedConversation conversation) implements ConversationPlan {}

    /** How one that is known by what it says, and not by its id, changes the one that is here. */
    enum Met {
        /** A copy says more at its end, which is added. */
        GOES_ON,
        /** The export of the provider takes the place of a copy, with ids, branches and times. */
        TAKES_OVER
    }

    record Unchanged(UUID id, ImportedConversation conversation) implements ConversationPlan {}

    /**
     * In a dry run: one that this very archive would have brought before, and more of it.
     *
     * @param note how it was known where that was not by its id
     */
    record Again(
            ImportedConversation conversation,
            int added,
            int changed,
            int kept,
            @Nullable String note) implements ConversationPlan {}

    /** One that the options of the import leave out. */
    record LeaveOut(ImportedConversation conversation) implements ConversationPlan {}

    record Refuse(@Nullable UUID id, ImportedConversation conversation, String reason) implements ConversationPlan {}
}
