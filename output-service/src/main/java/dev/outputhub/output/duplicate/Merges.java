package dev.outputhub.output.duplicate;

import static dev.outputhub.output.database.Tables.OUTPUT_MERGE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.kind.RecordError;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Merges that their authors can still take back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Merges {

    private static final Duration UNDOABLE_FOR = Duration.ofMinutes(10);

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    Merges(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** An output, with the version that the merge left. */
    record Left(UUID id, long version) {}

    record Merge(Left kept, Left gone, MergeBack back) {}

    UUID keep(Merge merge) {
        forgetExpired();
        var id = UUID.randomUUID();
        database.insertInto(OUTPUT_MERGE)
                .set(OUTPUT_MERGE.ORGANIZATION_ID, organization())
                .set(OUTPUT_MERGE.ID, id)
                .set(OUTPUT_MERGE.PERSON_ID, CurrentPrincipal.get().personId())
                .set(OUTPUT_MERGE.KEPT_ID, merge.kept().id())
                .set(OUTPUT_MERGE.KEPT_VERSION, merge.kept().version())
                .set(OUTPUT_MERGE.GONE_ID, merge.gone().id())
                .set(OUTPUT_MERGE.GONE_VERSION, merge.gone().version())
                .set(OUTPUT_MERGE.BACK, JSONB.valueOf(json.writeValueAsString(merge.back())))
                .set(OUTPUT_MERGE.UNDOABLE_UNTIL, clock.instant().plus(UNDOABLE_FOR))
                .execute();
        return id;
    }

    /**
     * The caller's own, which nobody else takes back at the same time.
     *
     * @throws Problem 404 when there is none, or it is somebody else's, or its time is over
     */
    Merge take(UUID id) {
        return database.deleteFrom(OUTPUT_MERGE)
                .where(OUTPUT_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT_MERGE.ID.eq(id))
                .and(OUTPUT_MERGE.PERSON_ID.eq(CurrentPrincipal.get().personId()))
                .and(OUTPUT_MERGE.UNDOABLE_UNTIL.gt(clock.instant()))
                .returning()
                .fetchOptional(row -> new Merge(
                        new Left(row.getKeptId(), row.getKeptVersion()),
                        new Left(row.getGoneId(), row.getGoneVersion()),
                        json.readValue(row.getBack().data(), MergeBack.class)))
                .orElseThrow(() -> new Problem(
                        RecordError.NOTHING_TO_UNDO,
                        "There is nothing to take back under this id: it was taken back already, or its "
                                + UNDOABLE_FOR.toMinutes() + " minutes are over."));
    }

    private void forgetExpired() {
        database.deleteFrom(OUTPUT_MERGE)
                .where(OUTPUT_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT_MERGE.UNDOABLE_UNTIL.le(clock.instant()))
                .execute();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
