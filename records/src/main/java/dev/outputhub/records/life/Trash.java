package dev.outputhub.records.life;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.kind.RecordError;
import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.store.RecordTable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes records out of sight and back, and out of the trash for good. */
final class Trash<S extends StoredRecord> {

    private final RecordParts parts;
    private final RecordTable<S> table;
    private final RecordEvents events;

    Trash(RecordParts parts, RecordTable<S> table, RecordEvents events) {
        this.parts = parts;
        this.table = table;
        this.events = events;
    }

    void delete(UUID id, ExpectedVersion expected) {
        parts.transaction().executeWithoutResult(_ -> delete(lock(id, expected)));
    }

    /** Only what is in the trash: nobody loses a record for good by one click. */
    void purge(UUID id, ExpectedVersion expected) {
        parts.transaction().executeWithoutResult(_ -> {
            if (!lock(id, expected).isDeleted()) {
                throw new Problem(
                        RecordError.RECORD_NOT_DELETED,
                        "Only what is in the trash can be deleted for good. Delete the "
                                + table.kind().name() + " first.");
            }
            var gone = events.purged(id);
            remove(List.of(id));
            tell("purged", id, gone);
        });
    }

    /** With terms, marks and all that hangs on them. */
    void remove(Collection<UUID> ids) {
        // its terms last: what is left of it, such as files, is open to whom it was open
        table.remove(ids);
        parts.marks().clear(ids);
        parts.batches().clear(ids);
        parts.assignments().clear(ids);
    }

    /** @return whether it was not in the trash before */
    boolean delete(S before) {
        if (before.isDeleted()) {
            return false;
        }
        table.markDeleted(before.id());
        tell("deleted", before.id(), events.deleted(before.id()));
        return true;
    }

    /** @return whether it was in the trash before */
    boolean restore(S before) {
        if (!before.isDeleted()) {
            return false;
        }
        table.markRestored(before.id());
        tell("restored", before.id(), events.restored(before.id()));
        return true;
    }

    private S lock(UUID id, ExpectedVersion expected) {
        var before = table.lock(id);
        expected.check(before.version());
        return before;
    }

    private void tell(String done, UUID id, Event fact) {
        var kind = table.kind().name();
        parts.journal().record(new AuditEntry(kind + "." + done, kind, id, null, null), fact);
    }
}
