package dev.outputhub.auth.member;

import static dev.outputhub.auth.database.Tables.MEMBER_TAKEOVER;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Of which organisations the members are decided here. */
@Repository
class Takeovers {

    private final DSLContext database;
    private final Clock clock;

    Takeovers(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isDone() {
        return database.fetchExists(
                MEMBER_TAKEOVER,
                MEMBER_TAKEOVER.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()));
    }

    /** False when somebody else did it; of several at once one does. */
    boolean begin() {
        return database.insertInto(MEMBER_TAKEOVER)
                        .set(
                                MEMBER_TAKEOVER.ORGANIZATION_ID,
                                CurrentPrincipal.get().organizationId())
                        .set(MEMBER_TAKEOVER.TAKEN_OVER_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
