package dev.outputhub.output.file;

import dev.outputhub.platform.storage.ObjectStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what imports brought and no record has any more. What people uploaded stays until a person deletes it. */
@Component
public class UnusedFiles {

    private static final int AT_ONCE = 200;

    private final Files files;
    private final ObjectStore store;
    private final TransactionTemplate transaction;

    UnusedFiles(Files files, ObjectStore store, TransactionTemplate transaction) {
        this.files = files;
        this.store = store;
        this.transaction = transaction;
    }

    record Undone(int removed, int kept) {}

    /** A conversation is gone for good, and its messages with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void conversationGone(UUID conversationId) {
        remove(files.unlinkConversation(conversationId));
    }

    /** Takes back what an import brought, but for the files of messages that stay. In parts, so that none is too large. */
    Undone undo(UUID importId, Collection<UUID> kept) {
        var staying = new HashSet<>(kept);
        int removed = 0;
        List<UUID> some;
        UUID after = null;
        do {
            var last = after;
            some = Objects.requireNonNull(transaction.execute(_ -> files.linkedBy(importId, last, AT_ONCE)));
            var going = some.stream().filter(id -> !staying.contains(id)).toList();
            removed += Objects.requireNonNull(transaction.execute(_ -> {
                files.unlink(importId, going);
                return remove(Set.copyOf(going));
            }));
            after = some.isEmpty() ? null : some.getLast();
        } while (some.size() == AT_ONCE);
        return new Undone(removed, staying.size());
    }

    /** Of an import that brought an archive back and is undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restorationUndone(UUID importId, Collection<UUID> ids) {
        files.unlink(importId, ids);
        remove(Set.copyOf(ids));
    }

    /** The bytes go when the transaction has: a row that comes back must find them. */
    private int remove(Set<UUID> ids) {
        var unused = files.removeUnused(ids);
        if (!unused.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    unused.forEach(store::remove);
                }
            });
        }
        return unused.size();
    }
}
