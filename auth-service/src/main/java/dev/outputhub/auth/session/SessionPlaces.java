package dev.outputhub.auth.session;

import static dev.outputhub.auth.database.Tables.SESSION_PLACE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** In which organisations a session opened something. */
@Repository
class SessionPlaces {

    private final DSLContext database;
    private final Clock clock;

    SessionPlaces(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is the first time in the current organisation. */
    boolean enter(UUID session) {
        return database.insertInto(SESSION_PLACE)
                        .set(
                                SESSION_PLACE.ORGANIZATION_ID,
                                CurrentPrincipal.get().organizationId())
                        .set(SESSION_PLACE.SESSION_ID, session)
                        .set(SESSION_PLACE.ENTERED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** All of them, beside row level security: whoever signs out does so everywhere. */
    List<UUID> of(UUID session) {
        return database.resultQuery("select places_of_session({0}) as id", DSL.val(session))
                .fetch(row -> Objects.requireNonNull(row.get("id", UUID.class)));
    }
}
