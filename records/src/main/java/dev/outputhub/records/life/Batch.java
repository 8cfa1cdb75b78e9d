package dev.outputhub.records.life;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchChange;
import dev.outputhub.records.batch.BatchFilter;
import dev.outputhub.records.batch.BatchRequest;
import dev.outputhub.records.change.RecordPatch;
import dev.outputhub.records.kind.RecordError;
import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.list.RecordList;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.TermEdits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Changes many records, some at a time in one transaction, each of them whole or not at all: what is refused for one does not stop the
 * others.
 */
final class Batch<S extends StoredRecord> {

    /** Records of one transaction, which are locked together. */
    private static final int AT_ONCE = 100;

    private static final String NO_PATCH = "{}";

    private final RecordParts parts;
    private final RecordTable<S> table;
    private final RecordList list;
    private final Revision<S> revision;
    private final Trash<S> trash;

    Batch(RecordParts parts, RecordTable<S> table, RecordList list, Revision<S> revision, Trash<S> trash) {
        this.parts = parts;
        this.table = table;
        this.list = list;
        this.revision = revision;
        this.trash = trash;
    }

    BatchAnswer run(BatchRequest request) {
        check(request);
        var ids = ids(request);
        var patch = request.changes() ? prepare(request) : null;
        var batchId = UUID.randomUUID();
        var items = new ArrayList<BatchAnswer.Item>(ids.size());
        boolean undoable = false;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var backs = new HashMap<UUID, String>();
            items.addAll(parts.transaction().execute(status -> {
                var changed = change(part, request, patch, backs);
                if (request.isDryRun()) {
                    status.setRollbackOnly();
                } else {
                    keep(batchId, request, backs);
                }
                return changed;
            }));
            undoable = undoable || (!request.isDryRun() && !backs.isEmpty());
        }
        return BatchAnswer.of(items, undoable ? batchId : null);
    }

    private void keep(UUID batchId, BatchRequest request, Map<UUID, String> backs) {
        var kind = table.kind();
        var changes = parts.database()
                .select(kind.id(), kind.version())
                .from(kind.table())
                .where(kind.are(backs.keySet()))
                .fetch(row -> {
                    var back = backs.get(row.value1());
                    return new BatchChange(row.value1(), row.value2(), NO_PATCH.equals(back) ? null : back);
                });
        parts.batches().keep(batchId, kind.name(), request.action(), changes);
    }

    private void check(BatchRequest request) {
        if (request.ids() != null && request.filter() != null) {
            throw Problem.refused(RecordError.IDS_AND_FILTER, "ids", "Give ids or a filter, not both.");
        }
        if (request.ids() == null && request.filter() == null) {
            throw Problem.invalid("ids", "or filter says which records");
        }
        if (request.deletes() && (request.restores() || request.changes())) {
            throw Problem.invalid("delete", "goes alone");
        }
        if (request.keepsOneTerm() && request.goesWithOthers()) {
            throw Problem.invalid("keepOneTerm", "goes alone");
        }
        if (!request.deletes() && !request.restores() && !request.changes()) {
            throw Problem.invalid("set", "or addTerms, removeTerms, keepOneTerm, delete or restore says what to do");
        }
        if (request.deletes() || request.restores()) {
            CurrentPrincipal.require(table.kind().deletingScope());
        }
    }

    private List<UUID> ids(BatchRequest request) {
        if (request.ids() != null) {
            return request.ids().stream().distinct().toList();
        }
        var query = BatchFilter.query(Objects.requireNonNull(request.filter()));
        var kind = table.kind();
        var ids = parts.transaction()
                .execute(_ -> parts.database()
                        .select(kind.id())
                        .from(kind.table())
                        .where(list.condition(query))
                        .orderBy(kind.id())
                        .limit(BatchRequest.MOST + 1)
                        .fetch(kind.id()));
        if (ids.size() > BatchRequest.MOST) {
            throw Problem.refused(
                    RecordError.TOO_MANY_RECORDS,
                    "filter",
                    "The filter means more than " + BatchRequest.MOST + " records. Narrow it and go in parts.");
        }
        return ids;
    }

    private RecordPatch prepare(BatchRequest request) {
        var set =
                request.set() == null || request.set().isNull() ? JsonNodeFactory.instance.objectNode() : request.set();
        if (!set.isObject()) {
            throw Problem.invalid("set", "is an object: field to value");
        }
        var kind = table.kind().name();
        var resolver = parts.resolver();
        if (request.keepOneTerm() != null) {
            resolver.refuseUnknown(kind, request.keepOneTerm().keySet());
            return new RecordPatch(set, TermEdits.keeping(request.keepOneTerm()), null);
        }
        boolean create = request.createsMissingTerms();
        return revision.prepare(
                set,
                resolver.resolve(kind, request.addTerms(), create),
                resolver.resolve(kind, request.removeTerms(), false),
                resolver.ofPatch(kind, set, create));
    }

    private List<BatchAnswer.Item> change(
            List<UUID> ids, BatchRequest request, @Nullable RecordPatch patch, Map<UUID, String> backs) {
        var locked = table.lock(ids);
        var items = new ArrayList<BatchAnswer.Item>(ids.size());
        for (var id : ids) {
            var before = locked.get(id);
            items.add(
                    before == null
                            ? BatchAnswer.Item.failed(
                                    id, Problem.notFound(table.kind().name(), id))
                            : change(before, request, patch, backs));
        }
        return items;
    }

    private BatchAnswer.Item change(
            S before, BatchRequest request, @Nullable RecordPatch patch, Map<UUID, String> backs) {
        try {
            var back = parts.savepoint().execute(_ -> apply(before, request, patch));
            if (!back.isEmpty()) {
                backs.put(before.id(), back);
            }
            return BatchAnswer.Item.done(before.id(), !back.isEmpty());
        } catch (Problem refused) {
            return BatchAnswer.Item.failed(before.id(), refused);
        }
    }

    /** @return how the fields come back, which may be by no patch at all; empty where nothing changed */
    private String apply(S before, BatchRequest request, @Nullable RecordPatch patch) {
        if (request.deletes()) {
            return trash.delete(before) ? NO_PATCH : "";
        }
        boolean restored = request.restores() && trash.restore(before);
        var current = restored ? table.lock(before.id()) : before;
        var revised = patch == null ? null : revision.apply(current, patch);
        if (revised != null && revised.isAnything()) {
            return request.isDryRun() ? NO_PATCH : revised.back().toString();
        }
        return restored ? NO_PATCH : "";
    }
}
