package dev.outputhub.records.store;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.kind.RecordError;
import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.kind.StoredRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind of record, of the caller's organisation. Every change counts the version up and says when and by whom. Use it
 * within a transaction.
 */
public final class RecordTable<S extends StoredRecord> {

    private static final Field<Boolean> CONFIDENTIAL = DSL.field(DSL.name("confidential"), Boolean.class);

    private final DSLContext database;
    private final Clock clock;
    private final RecordKind kind;
    private final List<SelectField<?>> fields;
    private final Function<Record, S> reader;
    private final Consumer<Collection<UUID>> dependents;

    /**
     * @param reader makes the stored record of the fields, and of {@link #confidential}
     * @param dependents removes what hangs on records that are removed and has no foreign key
     */
    public RecordTable(
            DSLContext database,
            Clock clock,
            RecordKind kind,
            List<? extends SelectField<?>> fields,
            Function<Record, S> reader,
            Consumer<Collection<UUID>> dependents) {
        this.database = database;
        this.clock = clock;
        this.kind = kind;
        this.fields = List.copyOf(fields);
        this.reader = reader;
        this.dependents = dependents;
    }

    /** For readers of rows. */
    public static boolean confidential(Record row) {
        return row.get(CONFIDENTIAL);
    }

    public RecordKind kind() {
        return kind;
    }

    /** Without a lock. @throws Problem 404 when there is none */
    public long version(UUID id) {
        return database.select(kind.version())
                .from(kind.table())
                .where(kind.is(id))
                .fetchOptional(kind.version())
                .orElseThrow(() -> absent(id));
    }

    /** @throws Problem 404 when there is none */
    public S lock(UUID id) {
        var found = lock(List.of(id)).get(id);
        if (found == null) {
            throw absent(id);
        }
        return found;
    }

    /** @throws Problem 409 when it is in the trash */
    public S lockPresent(UUID id) {
        return present(lock(id));
    }

    /** In the order of their ids, so that two changes of many records wait for each other instead of for ever. */
    public Map<UUID, S> lock(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, S>();
        database.select(fields)
                .select(DSL.field(Confidentiality.of(kind)).as(CONFIDENTIAL))
                .from(kind.table())
                .where(kind.are(ids))
                .orderBy(kind.id())
                .forUpdate()
                .of(kind.table())
                .forEach(row -> found.put(row.get(kind.id()), reader.apply(row)));
        return found;
    }

    /** @throws Problem 409 when it is in the trash */
    public S present(S record) {
        if (record.isDeleted()) {
            throw new Problem(RecordError.RECORD_DELETED, "The " + kind.name() + " is in the trash. Restore it first.");
        }
        return record;
    }

    public long markDeleted(UUID id) {
        return change(id, Map.of(kind.deletedAt(), clock.instant()));
    }

    public long markRestored(UUID id) {
        var restored = new LinkedHashMap<Field<?>, @Nullable Object>();
        restored.put(kind.deletedAt(), null);
        return change(id, restored);
    }

    /** Something about it changed that is stored elsewhere. */
    public long touch(UUID id) {
        return change(id, Map.of());
    }

    /** @return the new version */
    public long change(UUID id, Map<? extends Field<?>, ? extends @Nullable Object> changes) {
        var all = new LinkedHashMap<Field<?>, @Nullable Object>(changes);
        all.put(kind.updatedAt(), clock.instant());
        all.put(kind.updatedBy(), CurrentPrincipal.get().personId());
        all.put(kind.version(), kind.version().plus(1));
        if (kind.touchedAt() != null) {
            all.put(kind.touchedAt(), clock.instant());
        }
        return database.update(kind.table())
                .set(all)
                .where(kind.is(id))
                .returning(kind.version())
                .fetchSingle(kind.version());
    }

    /** For good, with all that hangs on them. */
    public void remove(Collection<UUID> ids) {
        dependents.accept(ids);
        database.deleteFrom(kind.table()).where(kind.are(ids)).execute();
    }

    private Problem absent(UUID id) {
        return Problem.notFound(kind.name(), id);
    }
}
