package dev.outputhub.records.batch;

import static dev.outputhub.records.database.Tables.RECORD_BATCH;
import static dev.outputhub.records.database.Tables.RECORD_BATCH_ITEM;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.kind.RecordError;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What batches changed and how it was before. Everybody finds his own alone, and only while they can be taken back. */
@Transactional(propagation = Propagation.MANDATORY)
public class UndoableBatches {

    private static final Duration UNDOABLE_FOR = Duration.ofMinutes(10);

    private final DSLContext database;
    private final Clock clock;

    UndoableBatches(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What became of some more of its records; the time to take it back begins anew. */
    public void keep(UUID id, String kind, BatchAction action, Collection<BatchChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var principal = CurrentPrincipal.get();
        database.insertInto(RECORD_BATCH)
                .set(RECORD_BATCH.ORGANIZATION_ID, principal.organizationId())
                .set(RECORD_BATCH.ID, id)
                .set(RECORD_BATCH.KIND, kind)
                .set(RECORD_BATCH.PERSON_ID, principal.personId())
                .set(RECORD_BATCH.ACTION, action.text())
                .set(RECORD_BATCH.UNDOABLE_UNTIL, clock.instant().plus(UNDOABLE_FOR))
                .onConflict(RECORD_BATCH.ORGANIZATION_ID, RECORD_BATCH.ID)
                .doUpdate()
                .set(RECORD_BATCH.UNDOABLE_UNTIL, DSL.excluded(RECORD_BATCH.UNDOABLE_UNTIL))
                .execute();
        var insert = database.insertInto(
                RECORD_BATCH_ITEM,
                RECORD_BATCH_ITEM.ORGANIZATION_ID,
                RECORD_BATCH_ITEM.BATCH_ID,
                RECORD_BATCH_ITEM.RECORD_ID,
                RECORD_BATCH_ITEM.VERSION,
                RECORD_BATCH_ITEM.BACK);
        for (var change : changes) {
            insert = insert.values(
                    principal.organizationId(),
                    id,
                    change.recordId(),
                    change.version(),
                    JSONB.jsonbOrNull(change.back()));
        }
        insert.execute();
    }

    /** The caller's own of one kind, the last one first. */
    public List<UndoableBatch> own(String kind) {
        return find(RECORD_BATCH.KIND.eq(kind));
    }

    /** @throws Problem 404 when there is none, or it is somebody else's, or its time is over */
    public UndoableBatch own(String kind, UUID id) {
        return find(RECORD_BATCH.KIND.eq(kind).and(RECORD_BATCH.ID.eq(id))).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        RecordError.NOTHING_TO_UNDO,
                        "There is nothing to take back under this id: it was taken back already, or its "
                                + UNDOABLE_FOR.toMinutes() + " minutes are over."));
    }

    private List<UndoableBatch> find(Condition condition) {
        var records = DSL.count(RECORD_BATCH_ITEM.RECORD_ID);
        return database.select(RECORD_BATCH.ID, RECORD_BATCH.ACTION, RECORD_BATCH.UNDOABLE_UNTIL, records)
                .from(RECORD_BATCH)
                .join(RECORD_BATCH_ITEM)
                .on(RECORD_BATCH_ITEM.ORGANIZATION_ID.eq(RECORD_BATCH.ORGANIZATION_ID))
                .and(RECORD_BATCH_ITEM.BATCH_ID.eq(RECORD_BATCH.ID))
                .where(RECORD_BATCH.ORGANIZATION_ID.eq(organization()))
                .and(RECORD_BATCH.PERSON_ID.eq(CurrentPrincipal.get().personId()))
                .and(RECORD_BATCH.UNDOABLE_UNTIL.gt(clock.instant()))
                .and(condition)
                .groupBy(RECORD_BATCH.ID, RECORD_BATCH.ACTION, RECORD_BATCH.UNDOABLE_UNTIL)
                .orderBy(RECORD_BATCH.UNDOABLE_UNTIL.desc(), RECORD_BATCH.ID)
                .fetch(row ->
                        new UndoableBatch(row.value1(), BatchAction.of(row.value2()), row.value4(), row.value3()));
    }

    /** Some that are not taken back yet. */
    public List<BatchChange> next(UUID id, int atMost) {
        return database.select(RECORD_BATCH_ITEM.RECORD_ID, RECORD_BATCH_ITEM.VERSION, RECORD_BATCH_ITEM.BACK)
                .from(RECORD_BATCH_ITEM)
                .where(RECORD_BATCH_ITEM.ORGANIZATION_ID.eq(organization()))
                .and(RECORD_BATCH_ITEM.BATCH_ID.eq(id))
                .orderBy(RECORD_BATCH_ITEM.RECORD_ID)
                .limit(atMost)
                .fetch(row -> {
                    var back = row.value3();
                    return new BatchChange(row.value1(), row.value2(), back == null ? null : back.data());
                });
    }

    /** @return those that nobody else takes back at the same time */
    public Set<UUID> take(UUID id, Collection<UUID> recordIds) {
        return database.deleteFrom(RECORD_BATCH_ITEM)
                .where(RECORD_BATCH_ITEM.ORGANIZATION_ID.eq(organization()))
                .and(RECORD_BATCH_ITEM.BATCH_ID.eq(id))
                .and(RECORD_BATCH_ITEM.RECORD_ID.in(recordIds))
                .returning(RECORD_BATCH_ITEM.RECORD_ID)
                .fetchSet(RECORD_BATCH_ITEM.RECORD_ID);
    }

    public void remove(UUID id) {
        database.deleteFrom(RECORD_BATCH)
                .where(RECORD_BATCH.ORGANIZATION_ID.eq(organization()))
                .and(RECORD_BATCH.ID.eq(id))
                .execute();
    }

    /** For records that are gone for good. */
    public void clear(Collection<UUID> recordIds) {
        database.deleteFrom(RECORD_BATCH_ITEM)
                .where(RECORD_BATCH_ITEM.ORGANIZATION_ID.eq(organization()))
                .and(RECORD_BATCH_ITEM.RECORD_ID.in(recordIds))
                .execute();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
