package dev.outputhub.prompt.term;

import static dev.outputhub.prompt.database.Tables.TERM;
import static dev.outputhub.prompt.database.Tables.TERM_MERGE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.kind.RecordError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Merges of terms that their authors can still take back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TermMerges {

    private static final Duration UNDOABLE_FOR = Duration.ofMinutes(10);

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    TermMerges(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    record Merge(UUID termId, UUID intoId, TermMergeBack back) {}

    /**
     * A merge of the caller that can still be taken back.
     *
     * @param undo the id that takes it back
     * @param term the name of the one that went
     * @param into the name of the one that stays
     */
    record Undoable(UUID undo, String term, String into, Instant undoableUntil) {}

    record Listed(List<Undoable> items) {}

    UUID keep(String vocabulary, Merge merge) {
        forgetExpired();
        var id = UUID.randomUUID();
        database.insertInto(TERM_MERGE)
                .set(TERM_MERGE.ORGANIZATION_ID, organization())
                .set(TERM_MERGE.ID, id)
                .set(TERM_MERGE.VOCABULARY_KEY, vocabulary)
                .set(TERM_MERGE.TERM_ID, merge.termId())
                .set(TERM_MERGE.INTO_ID, merge.intoId())
                .set(TERM_MERGE.PERSON_ID, CurrentPrincipal.get().personId())
                .set(TERM_MERGE.BACK, JSONB.valueOf(json.writeValueAsString(merge.back())))
                .set(TERM_MERGE.UNDOABLE_UNTIL, clock.instant().plus(UNDOABLE_FOR))
                .execute();
        return id;
    }

    /** The caller's own, the last one first. */
    List<Undoable> own(String vocabulary) {
        var went = TERM.as("went");
        var stays = TERM.as("stays");
        return database.select(TERM_MERGE.ID, went.NAME, stays.NAME, TERM_MERGE.UNDOABLE_UNTIL)
                .from(TERM_MERGE)
                .join(went)
                .on(went.ORGANIZATION_ID.eq(TERM_MERGE.ORGANIZATION_ID))
                .and(went.ID.eq(TERM_MERGE.TERM_ID))
                .and(went.MERGED_INTO.eq(TERM_MERGE.INTO_ID))
                .join(stays)
                .on(stays.ORGANIZATION_ID.eq(TERM_MERGE.ORGANIZATION_ID))
                .and(stays.ID.eq(TERM_MERGE.INTO_ID))
                .where(TERM_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(TERM_MERGE.PERSON_ID.eq(CurrentPrincipal.get().personId()))
                .and(TERM_MERGE.VOCABULARY_KEY.eq(vocabulary))
                .and(TERM_MERGE.UNDOABLE_UNTIL.gt(clock.instant()))
                .orderBy(TERM_MERGE.UNDOABLE_UNTIL.desc(), TERM_MERGE.ID)
                .fetch(row -> new Undoable(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * The caller's own, which nobody else takes back at the same time.
     *
     * @throws Problem 404 when there is none, or it is somebody else's, or its time is over
     */
    Merge take(String vocabulary, UUID id) {
        return database.deleteFrom(TERM_MERGE)
                .where(TERM_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(TERM_MERGE.ID.eq(id))
                .and(TERM_MERGE.VOCABULARY_KEY.eq(vocabulary))
                .and(TERM_MERGE.PERSON_ID.eq(CurrentPrincipal.get().personId()))
                .and(TERM_MERGE.UNDOABLE_UNTIL.gt(clock.instant()))
                .returning()
                .fetchOptional(row -> new Merge(
                        row.getTermId(),
                        row.getIntoId(),
                        json.readValue(row.getBack().data(), TermMergeBack.class)))
                .orElseThrow(() -> new Problem(
                        RecordError.NOTHING_TO_UNDO,
                        "There is nothing to take back under this id: it was taken back already, or its "
                                + UNDOABLE_FOR.toMinutes() + " minutes are over."));
    }

    private void forgetExpired() {
        database.deleteFrom(TERM_MERGE)
                .where(TERM_MERGE.ORGANIZATION_ID.eq(organization()))
                .and(TERM_MERGE.UNDOABLE_UNTIL.le(clock.instant()))
                .execute();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
