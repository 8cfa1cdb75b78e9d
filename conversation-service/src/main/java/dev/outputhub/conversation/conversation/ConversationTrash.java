package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.writing.ExpectedVersion;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conversations that were deleted, and their way back. */
@Component
@Transactional
public class ConversationTrash {

    private final Conversations conversations;
    private final ConversationViews views;
    private final ConversationJournal journal;

    ConversationTrash(Conversations conversations, ConversationViews views, ConversationJournal journal) {
        this.conversations = conversations;
        this.views = views;
        this.journal = journal;
    }

    public void delete(UUID id, ExpectedVersion expected) {
        var before = conversations.lock(id);
        expected.check(before.version());
        delete(before);
    }

    public ConversationView restore(UUID id) {
        restore(conversations.lock(id));
        return views.one(id, Set.of());
    }

    boolean delete(StoredConversation before) {
        if (before.isDeleted()) {
            return false;
        }
        conversations.markDeleted(before.id());
        journal.deleted(before.id());
        return true;
    }

    boolean restore(StoredConversation before) {
        if (!before.isDeleted()) {
            return false;
        }
        conversations.markRestored(before.id());
        journal.restored(before.id());
        return true;
    }
}
