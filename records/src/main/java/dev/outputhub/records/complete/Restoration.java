package dev.outputhub.records.complete;

import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.complete.RestoredItem.Result;
import dev.outputhub.records.complete.RestoredRecords.Restored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Brings complete records back, again and again without a duplicate. What a person changed here is never overwritten. One call is one
 * transaction; sending it again gives the same answer.
 */
final class Restoration<T> {

    private static final Set<Kind> TRY_AGAIN = Set.of(Kind.UNAVAILABLE, Kind.LIMITED, Kind.INTERNAL);

    private final CompleteRecords<T> kind;
    private final RestoredRecords restored;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Restoration(
            CompleteRecords<T> kind,
            RestoredRecords restored,
            TransactionTemplate transaction,
            TransactionTemplate savepoint) {
        this.kind = kind;
        this.restored = restored;
        this.transaction = transaction;
        this.savepoint = savepoint;
    }

    /** A record that arrives, or why it cannot. */
    private record Prepared<T>(
            String sourceKey,
            @Nullable String title,
            @Nullable Arriving<T> arriving,
            @Nullable String obstacle) {}

    List<RestoredItem> run(Restore request) {
        var ids = ArchiveIds.here(request.sameOrganization());
        var ordered = kind.inOrder(request.records());
        var prepared = ordered.stream()
                .map(record -> prepare(record, ids, request.dryRun()))
                .toList();
        var items = Objects.requireNonNull(transaction.execute(_ -> store(prepared, request)));
        var byRecord = new IdentityHashMap<JsonNode, RestoredItem>();
        for (int at = 0; at < ordered.size(); at++) {
            byRecord.put(ordered.get(at), items.get(at));
        }
        return request.records().stream()
                .map(record -> Objects.requireNonNull(byRecord.get(record)))
                .toList();
    }

    private Prepared<T> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var sourceKey = record.path("id").asString("");
        var title = record.path("title").asString(record.path("name").asString(""));
        if (!record.isObject()) {
            return new Prepared<>(sourceKey, title, null, "It is no record.");
        }
        if (!isStorable(record)) {
            return new Prepared<>(sourceKey, null, null, "One of its texts " + StorableText.REFUSAL + ".");
        }
        try {
            return new Prepared<>(sourceKey, title, kind.prepare(record, ids, dryRun), null);
        } catch (Problem refused) {
            return new Prepared<>(sourceKey, title, null, obstacle(refused));
        }
    }

    private static boolean isStorable(JsonNode value) {
        if (value.isString()) {
            return StorableText.is(value.asString());
        }
        return value.isObject()
                ? value.properties().stream()
                        .allMatch(field -> StorableText.is(field.getKey()) && isStorable(field.getValue()))
                : value.valueStream().allMatch(Restoration::isStorable);
    }

    private List<RestoredItem> store(List<Prepared<T>> prepared, Restore request) {
        var ids = new LinkedHashSet<UUID>();
        prepared.forEach(one -> {
            if (one.arriving() != null) {
                ids.add(one.arriving().id());
            }
        });
        var present = ids.isEmpty() ? Map.<UUID, CompleteRecords.Present>of() : kind.lock(ids);
        var before = ids.isEmpty() ? Map.<UUID, Restored>of() : restored.of(kind.kind(), ids);
        var here = new HashMap<UUID, byte[]>();
        if (!present.isEmpty()) {
            kind.read(present.keySet()).forEach((id, record) -> here.put(id, CanonicalRecord.sha256(record)));
        }
        var seen = new LinkedHashSet<UUID>();
        var items = new ArrayList<RestoredItem>(prepared.size());
        for (var one : prepared) {
            var arriving = one.arriving();
            if (arriving == null) {
                items.add(RestoredItem.skipped(one.sourceKey(), null, one.title(), String.valueOf(one.obstacle())));
            } else if (!seen.add(arriving.id())) {
                items.add(RestoredItem.skipped(
                        one.sourceKey(), arriving.id(), arriving.title(), "It is in the archive twice."));
            } else {
                items.add(store(
                        one.sourceKey(),
                        arriving,
                        request,
                        present.get(arriving.id()),
                        before.get(arriving.id()),
                        here.get(arriving.id())));
            }
        }
        return items;
    }

    private RestoredItem store(
            String sourceKey,
            Arriving<T> arriving,
            Restore request,
            CompleteRecords.@Nullable Present present,
            @Nullable Restored before,
            byte @Nullable [] here) {
        var sha256 = CanonicalRecord.sha256(arriving.complete());
        if (present == null) {
            return write(sourceKey, arriving, request, sha256, false, true);
        }
        if (present.deleted()) {
            return RestoredItem.skipped(sourceKey, arriving.id(), arriving.title(), RestoredItem.IN_THE_TRASH);
        }
        boolean untouched = before != null && before.version() == present.version();
        if (before != null && untouched && Arrays.equals(sha256, before.sha256())) {
            return item(sourceKey, arriving, sameAsBefore(before, request.importId()));
        }
        if (Arrays.equals(sha256, here)) {
            return item(sourceKey, arriving, Result.UNCHANGED);
        }
        if (untouched || (before == null && kind.isAsSeeded(arriving.id()))) {
            boolean created =
                    before != null && before.created() && before.importId().equals(request.importId());
            return write(sourceKey, arriving, request, sha256, true, created);
        }
        return RestoredItem.skipped(sourceKey, arriving.id(), arriving.title(), RestoredItem.CHANGED_HERE);
    }

    /** A batch that is sent again after a crash is told what the first sending did. */
    private static Result sameAsBefore(Restored before, UUID importId) {
        if (!before.importId().equals(importId)) {
            return Result.UNCHANGED;
        }
        return before.created() ? Result.NEW : Result.UPDATED;
    }

    private RestoredItem write(
            String sourceKey, Arriving<T> arriving, Restore request, byte[] sha256, boolean present, boolean created) {
        var result = created ? Result.NEW : Result.UPDATED;
        if (request.dryRun()) {
            return item(sourceKey, arriving, result);
        }
        try {
            savepoint.executeWithoutResult(_ -> {
                long version =
                        present ? kind.renew(arriving, request.importId()) : kind.add(arriving, request.importId());
                restored.remember(
                        kind.kind(), arriving.id(), new Restored(request.importId(), created, sha256, version));
            });
            return item(sourceKey, arriving, result);
        } catch (Problem refused) {
            return RestoredItem.skipped(sourceKey, null, arriving.title(), obstacle(refused));
        } catch (DataIntegrityViolationException _) {
            return RestoredItem.skipped(
                    sourceKey,
                    null,
                    arriving.title(),
                    "It contradicts what is here, or has values that cannot be kept.");
        }
    }

    private static <T> RestoredItem item(String sourceKey, Arriving<T> arriving, Result result) {
        return new RestoredItem(
                sourceKey,
                arriving.id(),
                arriving.title(),
                result,
                arriving.leftOut().reason());
    }

    /** What is wrong with the record; what is wrong with the moment is thrown on. */
    private static String obstacle(Problem problem) {
        if (TRY_AGAIN.contains(problem.code().kind())) {
            throw problem;
        }
        return problem.detail();
    }
}
