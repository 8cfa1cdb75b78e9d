package dev.outputhub.auth.firststart;

import static dev.outputhub.auth.database.Tables.FIRST_START;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether the installation was begun: one row, which whoever comes first puts in. */
@Repository
class Starts {

    record Begun(UUID organization, UUID invitation) {}

    private final DSLContext database;
    private final Clock clock;

    Starts(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when somebody did; whoever does it at the same time waits for the end of the transaction. */
    boolean begin() {
        return database.insertInto(FIRST_START)
                        .set(FIRST_START.AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isAnyOrganizationThere() {
        return Boolean.TRUE.equals(
                database.resultQuery("select any_organization()").fetchOne(0, Boolean.class));
    }

    void note(Begun begun) {
        database.update(FIRST_START)
                .set(FIRST_START.FOUNDED, begun.organization())
                .set(FIRST_START.INVITATION_ID, begun.invitation())
                .execute();
    }

    /** Empty where there were organisations before. No other instance looks until the transaction ends. */
    Optional<Begun> findLocked() {
        return database.selectFrom(FIRST_START)
                .where(FIRST_START.INVITATION_ID.isNotNull())
                .forUpdate()
                .fetchOptional(row -> new Begun(row.getFounded(), row.getInvitationId()));
    }
}
