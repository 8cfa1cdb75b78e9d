package dev.outputhub.records.complete;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.records.complete.CompleteRecords.Present;
import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.kind.StoredRecord;
import dev.outputhub.records.life.RecordEvents;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.list.RecordList;
import dev.outputhub.records.store.RecordTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What {@link CompleteRecords} of every kind with a life of its own do alike: finding the rows, locking them, taking them away. */
public final class CompleteRows<S extends StoredRecord> {

    private final RecordKind kind;
    private final RecordTable<S> table;
    private final RecordList list;
    private final RecordLife<S> life;
    private final RecordEvents events;
    private final Journal journal;
    private final DSLContext database;

    public CompleteRows(
            RecordTable<S> table,
            RecordList list,
            RecordLife<S> life,
            RecordEvents events,
            Journal journal,
            DSLContext database) {
        this.kind = table.kind();
        this.table = table;
        this.list = list;
        this.life = life;
        this.events = events;
        this.journal = journal;
        this.database = database;
    }

    /** @param weight bytes, about, of a row's record */
    public List<CompletePage.Weighed> find(CompleteQuery query, Field<? extends Number> weight) {
        return database.select(kind.id(), weight)
                .from(kind.table())
                .where(list.condition(query.filters()))
                .and(kind.deletedAt().isNull())
                .and(query.after() == null ? DSL.noCondition() : kind.id().gt(query.after()))
                .orderBy(kind.id())
                .limit(query.limit() + 1)
                .fetch(row -> new CompletePage.Weighed(
                        row.value1(), row.value2() == null ? 0 : row.value2().longValue()));
    }

    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        table.lock(ids).forEach((id, record) -> present.put(id, new Present(record.version(), record.isDeleted())));
        return present;
    }

    public void remove(Collection<UUID> ids, UUID importId) {
        var before = Map.of("importId", importId);
        var told = ids.stream()
                .map(id -> {
                    table.markDeleted(id);
                    return new Journal.Change(
                            new AuditEntry(kind.name() + ".removed", kind.name(), id, before, null),
                            events.deleted(id));
                })
                .toList();
        life.remove(ids);
        journal.record(told);
    }
}
