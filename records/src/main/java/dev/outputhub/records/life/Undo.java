package dev.outputhub.records.life;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.batch.BatchAction;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchChange;
import dev.outputhub.records.batch.UndoableBatch;
import dev.outputhub.records.change.RecordPatch;
import dev.outputhub.records.kind.RecordError;
import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.store.RecordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes back what a batch changed, some records at a time in one transaction, except where somebody changed a record since: that is
 * told and stays. Called again after it broke off, it goes on with the rest.
 */
final class Undo<S extends StoredRecord> {

    /** Records of one transaction, which are locked together. */
    private static final int AT_ONCE = 100;

    /**
     * What may go better the next time, as does what waits for its vocabulary to hold many again; everything else would be refused
     * again.
     */
    private static final Set<Kind> TRY_AGAIN = Set.of(Kind.UNAVAILABLE, Kind.LIMITED, Kind.INTERNAL);

    private final RecordParts parts;
    private final RecordTable<S> table;
    private final Revision<S> revision;
    private final Trash<S> trash;

    Undo(RecordParts parts, RecordTable<S> table, Revision<S> revision, Trash<S> trash) {
        this.parts = parts;
        this.table = table;
        this.revision = revision;
        this.trash = trash;
    }

    /** A way back whose terms and references are looked up, or why they are not there any more. */
    private record Prepared(
            @Nullable RecordPatch patch,
            boolean markOnly,
            @Nullable Problem refusal) {}

    List<UndoableBatch> own() {
        return parts.transaction().execute(_ -> parts.batches().own(table.kind().name()));
    }

    BatchAnswer run(UUID id) {
        var action = parts.transaction()
                .execute(_ -> parts.batches().own(table.kind().name(), id))
                .action();
        if (action != BatchAction.CHANGED) {
            CurrentPrincipal.require(table.kind().deletingScope());
        }
        var items = new ArrayList<BatchAnswer.Item>();
        var prepared = new HashMap<String, Prepared>();
        while (true) {
            var changes = parts.transaction().execute(_ -> parts.batches().next(id, AT_ONCE));
            if (changes.isEmpty()) {
                break;
            }
            for (var change : changes) {
                if (change.back() != null) {
                    prepared.computeIfAbsent(change.back(), this::prepare);
                }
            }
            items.addAll(parts.transaction().execute(_ -> takeBack(id, action, changes, prepared)));
        }
        parts.transaction().executeWithoutResult(_ -> parts.batches().remove(id));
        return BatchAnswer.of(items);
    }

    private Prepared prepare(String back) {
        JsonNode patch = parts.json().readTree(back);
        boolean markOnly = patch.size() == 1 && patch.has("favourite");
        try {
            return new Prepared(revision.prepare(patch), markOnly, null);
        } catch (Problem refused) {
            if (TRY_AGAIN.contains(refused.code().kind()) || refused.code() == RecordError.VOCABULARY_HOLDS_ONE) {
                throw refused;
            }
            return new Prepared(null, markOnly, refused);
        }
    }

    private List<BatchAnswer.Item> takeBack(
            UUID id, BatchAction action, List<BatchChange> changes, Map<String, Prepared> prepared) {
        var ids = changes.stream().map(BatchChange::recordId).toList();
        var locked = table.lock(ids);
        var mine = parts.batches().take(id, ids);
        var items = new ArrayList<BatchAnswer.Item>(ids.size());
        for (var change : changes) {
            if (mine.contains(change.recordId())) {
                var back = change.back() == null ? null : prepared.get(change.back());
                items.add(takeBack(locked.get(change.recordId()), action, change, back));
            }
        }
        return items;
    }

    private BatchAnswer.Item takeBack(
            @Nullable S current, BatchAction action, BatchChange change, @Nullable Prepared back) {
        var id = change.recordId();
        if (current == null) {
            return BatchAnswer.Item.failed(id, Problem.notFound(table.kind().name(), id));
        }
        try {
            boolean changed = parts.savepoint().execute(_ -> apply(current, action, change, back));
            return BatchAnswer.Item.done(id, changed);
        } catch (Problem refused) {
            return BatchAnswer.Item.failed(id, refused);
        }
    }

    private boolean apply(S current, BatchAction action, BatchChange change, @Nullable Prepared back) {
        if (current.version() != change.version() && (back == null || !back.markOnly())) {
            throw new Problem(
                    RecordError.CHANGED_SINCE,
                    "The " + table.kind().name() + " was changed since, and stays as it is.");
        }
        if (action == BatchAction.DELETED) {
            return trash.restore(current);
        }
        boolean changed = false;
        if (back != null) {
            if (back.refusal() != null) {
                throw back.refusal();
            }
            changed = back.patch() != null
                    && revision.apply(current, back.patch()).isAnything();
        }
        return (action == BatchAction.RESTORED && trash.delete(table.lock(current.id()))) || changed;
    }
}
