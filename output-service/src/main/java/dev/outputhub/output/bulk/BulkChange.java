package dev.outputhub.output.bulk;

import dev.outputhub.output.bulk.BatchItem.Result;
import dev.outputhub.output.favourite.Favourites;
import dev.outputhub.output.output.OutputRevision;
import dev.outputhub.output.output.Outputs;
import dev.outputhub.output.output.StoredOutput;
import dev.outputhub.output.output.Trash;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.terms.ResolvedTerms;
import dev.outputhub.platform.terms.TermResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes many outputs, some at a time, each part in a transaction of its own; what is refused for one does not stop the others. */
@Component
class BulkChange {

    static final int MOST = 10_000;
    private static final int AT_ONCE = 200;

    private final Selection selection;
    private final Outputs outputs;
    private final OutputRevision revision;
    private final Trash trash;
    private final TermChange termChange;
    private final TermResolver resolver;
    private final Favourites favourites;
    private final TransactionTemplate transaction;

    BulkChange(
            Selection selection,
            Outputs outputs,
            OutputRevision revision,
            Trash trash,
            TermChange termChange,
            TermResolver resolver,
            Favourites favourites,
            TransactionTemplate transaction) {
        this.selection = selection;
        this.outputs = outputs;
        this.revision = revision;
        this.trash = trash;
        this.termChange = termChange;
        this.resolver = resolver;
        this.favourites = favourites;
        this.transaction = transaction;
    }

    private record Work(
            BatchRequest request,
            OutputRevision.@Nullable Prepared patch,
            @Nullable Boolean favourite,
            ResolvedTerms added,
            ResolvedTerms removed) {}

    List<BatchItem> run(BatchRequest request) {
        check(request);
        var ids = selection.of(request);
        var work = prepare(request, ids);
        var items = new ArrayList<BatchItem>(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            items.addAll(Objects.requireNonNull(transaction.execute(_ -> change(part, work))));
        }
        return items;
    }

    private static void check(BatchRequest request) {
        if ((request.ids() == null) == (request.filter() == null)) {
            throw Problem.invalid("ids", "or filter says which outputs: give one of them");
        }
        if (request.deletes() && (request.restores() || request.changes())) {
            throw Problem.invalid("delete", "goes alone");
        }
        if (!request.deletes() && !request.restores() && !request.changes()) {
            throw Problem.invalid("set", "or addTerms, removeTerms, delete or restore says what to do");
        }
    }

    private Work prepare(BatchRequest request, List<UUID> ids) {
        boolean create = Boolean.TRUE.equals(request.createMissingTerms());
        var added = resolver.resolve("output", request.addTerms(), create);
        var removed = resolver.resolve("output", request.removeTerms(), false);
        Boolean favourite = null;
        OutputRevision.Prepared patch = null;
        if (request.set() instanceof ObjectNode set) {
            var rest = set.deepCopy();
            var mark = rest.remove("favourite");
            favourite = mark == null ? null : mark.asBoolean(false);
            patch = rest.isEmpty() ? null : revision.prepare(withCreate(rest, create));
            askAboutLinks(patch, ids);
        } else if (request.set() != null && !request.set().isNull()) {
            throw Problem.invalid("set", "is an object: field to value");
        }
        return new Work(request, patch, favourite, added, removed);
    }

    private static JsonNode withCreate(ObjectNode patch, boolean create) {
        return create ? patch.put("createMissingTerms", true) : patch;
    }

    // once, outside of the transactions that change: all outputs get the same links
    private void askAboutLinks(OutputRevision.@Nullable Prepared patch, List<UUID> ids) {
        if (patch != null && !ids.isEmpty()) {
            var first = Objects.requireNonNull(transaction.execute(_ -> outputs.lock(ids.subList(0, 1))));
            first.values().forEach(output -> revision.checkLinks(output, patch));
        }
    }

    private List<BatchItem> change(List<UUID> ids, Work work) {
        var locked = outputs.lock(ids);
        var terms = termChange.apply(changeable(locked), work.added(), work.removed());
        var marked = mark(locked.keySet(), work.favourite());
        var items = new ArrayList<BatchItem>(ids.size());
        for (var id : ids) {
            var output = locked.get(id);
            items.add(
                    output == null
                            ? BatchItem.refused(id, Problem.notFound("output", id))
                            : change(output, work, terms.contains(id), marked.contains(id)));
        }
        return items;
    }

    private BatchItem change(StoredOutput output, Work work, boolean termsChanged, boolean marked) {
        try {
            if (work.request().deletes()) {
                return result(output, trash.delete(output), Result.DELETED);
            }
            var current = output;
            boolean restored = work.request().restores() && trash.restore(output);
            if (restored) {
                current = outputs.lock(output.id());
            }
            boolean changed = work.request().changes() && apply(current, work, termsChanged);
            return result(output, changed || marked || restored, restored ? Result.RESTORED : Result.UPDATED);
        } catch (Problem refused) {
            return BatchItem.refused(output.id(), refused);
        }
    }

    private boolean apply(StoredOutput output, Work work, boolean termsChanged) {
        boolean onlyMark =
                work.patch() == null && work.added().isEmpty() && work.removed().isEmpty();
        return !onlyMark && revision.apply(output, work.patch(), termsChanged, work.added(), work.removed());
    }

    private Set<UUID> mark(Collection<UUID> ids, @Nullable Boolean favourite) {
        if (favourite == null || ids.isEmpty()) {
            return Set.of();
        }
        return favourite ? favourites.add(ids) : favourites.remove(ids);
    }

    private static List<UUID> changeable(Map<UUID, StoredOutput> locked) {
        return locked.values().stream()
                .filter(output -> !output.isDeleted())
                .map(StoredOutput::id)
                .toList();
    }

    private static BatchItem result(StoredOutput output, boolean changed, Result result) {
        return BatchItem.of(output.id(), changed ? result : Result.UNCHANGED);
    }
}
