package dev.outputhub.prompt.personal;

import static dev.outputhub.prompt.database.Tables.PERSONAL_MARK;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Favourites and last views of the caller. They belong to the person, so they change no version of a record. */
@Repository
@Transactional
public class PersonalMarks {

    /** Reading a record again within this time is the same look at it, and writes nothing. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    private final DSLContext database;
    private final Clock clock;

    PersonalMarks(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void favourite(UUID recordId, boolean wanted) {
        var since = wanted ? clock.instant() : null;
        database.insertInto(PERSONAL_MARK)
                .set(PERSONAL_MARK.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(PERSONAL_MARK.PERSON_ID, CurrentPrincipal.get().personId())
                .set(PERSONAL_MARK.RECORD_ID, recordId)
                .set(PERSONAL_MARK.FAVOURITE_SINCE, since)
                .onConflict(PERSONAL_MARK.ORGANIZATION_ID, PERSONAL_MARK.PERSON_ID, PERSONAL_MARK.RECORD_ID)
                .doUpdate()
                .set(PERSONAL_MARK.FAVOURITE_SINCE, since)
                .execute();
    }

    public void viewed(UUID recordId) {
        var now = clock.instant();
        database.insertInto(PERSONAL_MARK)
                .set(PERSONAL_MARK.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(PERSONAL_MARK.PERSON_ID, CurrentPrincipal.get().personId())
                .set(PERSONAL_MARK.RECORD_ID, recordId)
                .set(PERSONAL_MARK.LAST_VIEWED_AT, now)
                .onConflict(PERSONAL_MARK.ORGANIZATION_ID, PERSONAL_MARK.PERSON_ID, PERSONAL_MARK.RECORD_ID)
                .doUpdate()
                .set(PERSONAL_MARK.LAST_VIEWED_AT, now)
                .where(PERSONAL_MARK.LAST_VIEWED_AT.isNull().or(PERSONAL_MARK.LAST_VIEWED_AT.lt(now.minus(ONE_LOOK))))
                .execute();
    }

    /** Joins the caller's mark of a record: {@code leftJoin(PERSONAL_MARK).on(PersonalMarks.mine(ID))}. */
    public static Condition mine(Field<UUID> recordId) {
        return PERSONAL_MARK
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(PERSONAL_MARK.PERSON_ID.eq(CurrentPrincipal.get().personId()))
                .and(PERSONAL_MARK.RECORD_ID.eq(recordId));
    }

    public static Condition isFavourite() {
        return PERSONAL_MARK.FAVOURITE_SINCE.isNotNull();
    }

    /** For sorting: what was never looked at comes before everything else. */
    public static Field<Instant> lastViewed() {
        return DSL.coalesce(PERSONAL_MARK.LAST_VIEWED_AT, DSL.val(Instant.EPOCH));
    }
}
