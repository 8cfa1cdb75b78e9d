package dev.outputhub.auth.sso;

import static dev.outputhub.auth.database.Tables.BROKERED_SESSION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The stored sessions that began at a provider of the current organisation. */
@Repository
class BrokeredSessions {

    /** Longer than Keycloak keeps any. */
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    private final DSLContext database;
    private final Clock clock;

    BrokeredSessions(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when it was told before; of several at once one tells. Older ones of the person are forgotten. */
    boolean begin(String session, UUID provider, UUID person) {
        var organization = CurrentPrincipal.get().organizationId();
        database.deleteFrom(BROKERED_SESSION)
                .where(BROKERED_SESSION.ORGANIZATION_ID.eq(organization))
                .and(BROKERED_SESSION.PERSON_ID.eq(person))
                .and(BROKERED_SESSION.BEGAN_AT.lt(clock.instant().minus(KEPT_FOR)))
                .execute();
        return database.insertInto(BROKERED_SESSION)
                        .set(BROKERED_SESSION.ORGANIZATION_ID, organization)
                        .set(BROKERED_SESSION.SESSION, session)
                        .set(BROKERED_SESSION.PROVIDER_ID, provider)
                        .set(BROKERED_SESSION.PERSON_ID, person)
                        .set(BROKERED_SESSION.BEGAN_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
