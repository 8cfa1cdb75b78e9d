package dev.outputhub.records.mark;

import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.kind.RecordKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Transactional;

/** Favourites and last views of the caller. They belong to the person, so they change no version of a record. */
@Transactional
public class Marks {

    private final DSLContext database;
    private final Clock clock;

    Marks(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws Problem 404 when there is no such record */
    public void favourite(RecordKind kind, UUID id, boolean wanted) {
        if (!database.fetchExists(DSL.selectOne().from(kind.table()).where(kind.is(id)))) {
            throw Problem.notFound(kind.name(), id);
        }
        favourite(List.of(id), wanted);
    }

    /** @return those that it changes something for */
    public Set<UUID> favourite(Collection<UUID> ids, boolean wanted) {
        return wanted ? add(ids) : remove(ids);
    }

    private Set<UUID> add(Collection<UUID> ids) {
        var principal = CurrentPrincipal.get();
        var insert = database.insertInto(
                RECORD_MARK,
                RECORD_MARK.ORGANIZATION_ID,
                RECORD_MARK.PERSON_ID,
                RECORD_MARK.RECORD_ID,
                RECORD_MARK.FAVOURITE_SINCE);
        for (var id : ids) {
            insert = insert.values(principal.organizationId(), principal.personId(), id, clock.instant());
        }
        return insert.onConflict(RECORD_MARK.ORGANIZATION_ID, RECORD_MARK.PERSON_ID, RECORD_MARK.RECORD_ID)
                .doUpdate()
                .set(RECORD_MARK.FAVOURITE_SINCE, DSL.excluded(RECORD_MARK.FAVOURITE_SINCE))
                .where(RECORD_MARK.FAVOURITE_SINCE.isNull())
                .returning(RECORD_MARK.RECORD_ID)
                .fetchSet(RECORD_MARK.RECORD_ID);
    }

    private Set<UUID> remove(Collection<UUID> ids) {
        return database.update(RECORD_MARK)
                .setNull(RECORD_MARK.FAVOURITE_SINCE)
                .where(own())
                .and(RECORD_MARK.RECORD_ID.in(ids))
                .and(RECORD_MARK.FAVOURITE_SINCE.isNotNull())
                .returning(RECORD_MARK.RECORD_ID)
                .fetchSet(RECORD_MARK.RECORD_ID);
    }

    /**
     * A record takes the place of another one: whose favourite that is, it is too.
     *
     * @return the persons who got it as a favourite
     */
    public List<UUID> adopt(UUID from, UUID into) {
        var mark = RECORD_MARK.as("theirs");
        return database.insertInto(
                        RECORD_MARK,
                        RECORD_MARK.ORGANIZATION_ID,
                        RECORD_MARK.PERSON_ID,
                        RECORD_MARK.RECORD_ID,
                        RECORD_MARK.FAVOURITE_SINCE)
                .select(DSL.select(mark.ORGANIZATION_ID, mark.PERSON_ID, DSL.val(into), mark.FAVOURITE_SINCE)
                        .from(mark)
                        .where(mark.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                        .and(mark.RECORD_ID.eq(from))
                        .and(mark.FAVOURITE_SINCE.isNotNull()))
                .onConflict(RECORD_MARK.ORGANIZATION_ID, RECORD_MARK.PERSON_ID, RECORD_MARK.RECORD_ID)
                .doUpdate()
                .set(RECORD_MARK.FAVOURITE_SINCE, DSL.excluded(RECORD_MARK.FAVOURITE_SINCE))
                .where(RECORD_MARK.FAVOURITE_SINCE.isNull())
                .returning(RECORD_MARK.PERSON_ID)
                .fetch(RECORD_MARK.PERSON_ID);
    }

    /** Takes that back. */
    public void giveUp(UUID id, Collection<UUID> persons) {
        database.update(RECORD_MARK)
                .setNull(RECORD_MARK.FAVOURITE_SINCE)
                .where(RECORD_MARK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(RECORD_MARK.RECORD_ID.eq(id))
                .and(RECORD_MARK.PERSON_ID.in(persons))
                .execute();
    }

    /** Everybody's, of records that are gone for good. */
    public void clear(Collection<UUID> ids) {
        database.deleteFrom(RECORD_MARK)
                .where(RECORD_MARK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(RECORD_MARK.RECORD_ID.in(ids))
                .execute();
    }

    /** Joins the caller's mark of a record: {@code leftJoin(RECORD_MARK).on(Marks.of(ID))}. */
    public static Condition of(Field<UUID> recordId) {
        return own().and(RECORD_MARK.RECORD_ID.eq(recordId));
    }

    /** For statements that do not join the mark. */
    public static Condition isFavourite(Field<UUID> recordId) {
        return recordId.in(DSL.select(RECORD_MARK.RECORD_ID)
                .from(RECORD_MARK)
                .where(own())
                .and(RECORD_MARK.FAVOURITE_SINCE.isNotNull()));
    }

    /** Whether it is a favourite of anybody. */
    public static Condition isAnyonesFavourite(Field<UUID> organizationId, Field<UUID> recordId) {
        return DSL.exists(DSL.selectOne()
                .from(RECORD_MARK)
                .where(RECORD_MARK.ORGANIZATION_ID.eq(organizationId))
                .and(RECORD_MARK.RECORD_ID.eq(recordId))
                .and(RECORD_MARK.FAVOURITE_SINCE.isNotNull()));
    }

    /** For sorting: what was never looked at comes before everything else. */
    public static Field<Instant> lastViewed() {
        return DSL.coalesce(RECORD_MARK.LAST_VIEWED_AT, DSL.val(Instant.EPOCH));
    }

    private static Condition own() {
        var principal = CurrentPrincipal.get();
        return RECORD_MARK
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(RECORD_MARK.PERSON_ID.eq(principal.personId()));
    }
}
