package dev.outputhub.records.complete;

import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** All kinds of records of this service: gives them out complete, and brings them back. */
public class CompleteArchive {

    /** Records of one transaction of an undo, so that no import is too large to undo. */
    private static final int AT_ONCE = 200;

    private final Map<String, CompleteRecords<?>> kinds = new LinkedHashMap<>();
    private final RestoredRecords restored;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    CompleteArchive(
            Collection<CompleteRecords<?>> kinds,
            RestoredRecords restored,
            TransactionTemplate transaction,
            TransactionTemplate savepoint) {
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
        this.restored = restored;
        this.transaction = transaction;
        this.savepoint = savepoint;
    }

    /** @throws Problem 404 where this service has no such kind */
    public CompletePage page(String kind, CompleteQuery query) {
        var records = named(kind);
        return Objects.requireNonNull(
                transaction.execute(_ -> CompletePage.of(records.find(query), query.limit(), records::read)));
    }

    public List<RestoredItem> restore(String kind, Restore request) {
        return new Restoration<>(named(kind), restored, transaction, savepoint).run(request);
    }

    /** What needs others goes before them. */
    public Restore.Undone undo(UUID importId) {
        int removed = 0;
        int kept = 0;
        for (var kind : List.copyOf(kinds.values()).reversed()) {
            var undone = undo(kind, importId);
            removed += undone.removed();
            kept += undone.kept();
        }
        return new Restore.Undone(removed, kept);
    }

    /** What became of some of them. */
    private record Part(@Nullable UUID last, int removed, int kept) {}

    /** Again as long as something goes: what stands above it may have stayed for its sake. */
    private Restore.Undone undo(CompleteRecords<?> kind, UUID importId) {
        int removed = 0;
        Restore.Undone all;
        do {
            all = undoAll(kind, importId);
            removed += all.removed();
        } while (all.removed() > 0 && all.kept() > 0);
        int renewed = Objects.requireNonNull(transaction.execute(_ -> restored.countRenewedBy(importId, kind.kind())));
        return new Restore.Undone(removed, all.kept() + renewed);
    }

    private Restore.Undone undoAll(CompleteRecords<?> kind, UUID importId) {
        int removed = 0;
        int kept = 0;
        Part part = new Part(null, 0, 0);
        do {
            var after = part.last();
            part = Objects.requireNonNull(transaction.execute(_ -> undoSome(kind, importId, after)));
            removed += part.removed();
            kept += part.kept();
        } while (part.last() != null);
        return new Restore.Undone(removed, kept);
    }

    private Part undoSome(CompleteRecords<?> kind, UUID importId, @Nullable UUID after) {
        var made = restored.madeBy(importId, kind.kind(), after, AT_ONCE);
        if (made.isEmpty()) {
            return new Part(null, 0, 0);
        }
        var last = made.keySet().stream().reduce((_, next) -> next).orElse(null);
        var present = kind.lock(made.keySet());
        var left = restored.of(kind.kind(), made.keySet());
        var untouched = present.keySet().stream()
                .filter(id -> !Boolean.TRUE.equals(made.get(id)))
                .filter(id -> Objects.requireNonNull(left.get(id)).version()
                        == Objects.requireNonNull(present.get(id)).version())
                .collect(Collectors.toSet());
        untouched.removeAll(untouched.isEmpty() ? List.of() : kind.inUse(untouched));
        if (!untouched.isEmpty()) {
            kind.remove(untouched, importId);
            restored.forget(kind.kind(), untouched);
        }
        return new Part(last, untouched.size(), present.size() - untouched.size());
    }

    private CompleteRecords<?> named(String kind) {
        var records = kinds.get(kind);
        if (records == null) {
            throw Problem.notFound("kind of record", kind);
        }
        return records;
    }
}
