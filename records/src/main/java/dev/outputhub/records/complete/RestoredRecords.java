package dev.outputhub.records.complete;

import static dev.outputhub.records.database.Tables.RECORD_MARK;
import static dev.outputhub.records.database.Tables.RESTORED_RECORD;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What imports brought back, as they left it. */
@Transactional(propagation = Propagation.MANDATORY)
class RestoredRecords {

    private final DSLContext database;
    private final Clock clock;

    RestoredRecords(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param created whether the import also made it */
    record Restored(UUID importId, boolean created, byte[] sha256, long version) {}

    Map<UUID, Restored> of(String kind, Collection<UUID> ids) {
        var found = new HashMap<UUID, Restored>();
        database.selectFrom(RESTORED_RECORD)
                .where(are(kind, ids))
                .forEach(row -> found.put(
                        row.getRecordId(),
                        new Restored(row.getImportId(), row.getCreated(), row.getSha256(), row.getVersion())));
        return found;
    }

    void remember(String kind, UUID id, Restored restored) {
        database.insertInto(RESTORED_RECORD)
                .set(RESTORED_RECORD.ORGANIZATION_ID, organization())
                .set(RESTORED_RECORD.KIND, kind)
                .set(RESTORED_RECORD.RECORD_ID, id)
                .set(RESTORED_RECORD.IMPORT_ID, restored.importId())
                .set(RESTORED_RECORD.CREATED, restored.created())
                .set(RESTORED_RECORD.SHA256, restored.sha256())
                .set(RESTORED_RECORD.VERSION, restored.version())
                .set(RESTORED_RECORD.RESTORED_AT, clock.instant())
                .onConflict(RESTORED_RECORD.ORGANIZATION_ID, RESTORED_RECORD.KIND, RESTORED_RECORD.RECORD_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** Some of those that an import made, in the order of their ids: whether anybody made one a favourite since is told too. */
    Map<UUID, Boolean> madeBy(UUID importId, String kind, @Nullable UUID after, int atMost) {
        var liked = DSL.field(DSL.exists(DSL.selectOne()
                        .from(RECORD_MARK)
                        .where(RECORD_MARK.ORGANIZATION_ID.eq(RESTORED_RECORD.ORGANIZATION_ID))
                        .and(RECORD_MARK.RECORD_ID.eq(RESTORED_RECORD.RECORD_ID))
                        .and(RECORD_MARK.FAVOURITE_SINCE.gt(RESTORED_RECORD.RESTORED_AT))))
                .as("liked");
        return database.select(RESTORED_RECORD.RECORD_ID, liked)
                .from(RESTORED_RECORD)
                .where(broughtBy(importId, kind))
                .and(RESTORED_RECORD.CREATED)
                .and(after == null ? DSL.noCondition() : RESTORED_RECORD.RECORD_ID.gt(after))
                .orderBy(RESTORED_RECORD.RECORD_ID)
                .limit(atMost)
                .fetchMap(RESTORED_RECORD.RECORD_ID, liked);
    }

    /** Those that an import only renewed: what they were before is not known any more. */
    int countRenewedBy(UUID importId, String kind) {
        return database.fetchCount(RESTORED_RECORD, broughtBy(importId, kind).andNot(RESTORED_RECORD.CREATED));
    }

    void forget(String kind, Collection<UUID> ids) {
        database.deleteFrom(RESTORED_RECORD).where(are(kind, List.copyOf(ids))).execute();
    }

    private static Condition are(String kind, Collection<UUID> ids) {
        return RESTORED_RECORD
                .ORGANIZATION_ID
                .eq(organization())
                .and(RESTORED_RECORD.KIND.eq(kind))
                .and(RESTORED_RECORD.RECORD_ID.in(ids));
    }

    private static Condition broughtBy(UUID importId, String kind) {
        return RESTORED_RECORD
                .ORGANIZATION_ID
                .eq(organization())
                .and(RESTORED_RECORD.IMPORT_ID.eq(importId))
                .and(RESTORED_RECORD.KIND.eq(kind));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
