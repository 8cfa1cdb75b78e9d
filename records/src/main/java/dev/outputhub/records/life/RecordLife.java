package dev.outputhub.records.life;

import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchRequest;
import dev.outputhub.records.batch.UndoableBatch;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.change.RecordPatch;
import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.list.RecordList;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermEdits;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The life of one kind of record. A feature gives what is its own: where the records are, what a patch means for them, how their list
 * is narrowed, and what the other services are told.
 */
public final class RecordLife<S extends StoredRecord> {

    private final RecordParts parts;
    private final RecordTable<S> table;
    private final Revision<S> revision;
    private final Trash<S> trash;
    private final Batch<S> batch;
    private final Undo<S> undo;

    public RecordLife(
            RecordParts parts, RecordTable<S> table, RecordEditor<S> editor, RecordList list, RecordEvents events) {
        this.parts = parts;
        this.table = table;
        this.revision = new Revision<>(parts, table, editor);
        this.trash = new Trash<>(parts, table, events);
        this.batch = new Batch<>(parts, table, list, revision, trash);
        this.undo = new Undo<>(parts, table, revision, trash);
    }

    /**
     * A merge patch of a record.
     *
     * @param view reads the record as it is then, within the transaction
     */
    public <V> V change(UUID id, ExpectedVersion expected, JsonNode patch, Function<UUID, V> view) {
        return revision.change(id, expected, patch, view);
    }

    /**
     * What an import brings for a record that is there, within the caller's transaction.
     *
     * @param terms take the place of those of their vocabularies
     */
    public boolean apply(S before, JsonNode fields, ResolvedTerms terms) {
        return revision.apply(before, new RecordPatch(fields, TermEdits.replacing(terms), null))
                .isAnything();
    }

    /** Into the trash. */
    public void delete(UUID id, ExpectedVersion expected) {
        trash.delete(id, expected);
    }

    /** Out of the trash. */
    public <V> V restore(UUID id, Function<UUID, V> view) {
        return parts.transaction().execute(_ -> {
            trash.restore(table.lock(id));
            return view.apply(id);
        });
    }

    /** Out of the trash for good. */
    public void purge(UUID id, ExpectedVersion expected) {
        trash.purge(id, expected);
    }

    /** For good, within the caller's transaction and told by the caller: an import takes back what it brought. */
    public void remove(Collection<UUID> ids) {
        trash.remove(ids);
    }

    /** The caller's own mark. */
    public void favourite(UUID id, boolean wanted) {
        parts.marks().favourite(table.kind(), id, wanted);
    }

    /** The same change to many records. */
    public BatchAnswer batch(BatchRequest request) {
        return batch.run(request);
    }

    /** The caller's batches that can still be taken back. */
    public UndoableBatch.Listed undoable() {
        return new UndoableBatch.Listed(undo.own());
    }

    /** Takes a batch of the caller back, from every record that nobody changed since. */
    public BatchAnswer undo(UUID batchId) {
        return undo.run(batchId);
    }
}
