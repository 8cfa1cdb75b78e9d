package dev.outputhub.notification.notification;

import static dev.outputhub.notification.database.Tables.NOTIFICATION_PREFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The stored choice of each person. */
@Repository
class Preferences {

    private final DSLContext database;
    private final Clock clock;

    Preferences(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    WantedKinds current() {
        return database.selectFrom(NOTIFICATION_PREFERENCE)
                .where(mine())
                .fetchOptional(row -> new WantedKinds(Set.of(row.getMuted()), row.getVersion()))
                .orElse(WantedKinds.ALL);
    }

    void mute(Set<String> kinds) {
        var principal = CurrentPrincipal.get();
        var muted = kinds.toArray(String[]::new);
        var now = clock.instant();
        database.insertInto(NOTIFICATION_PREFERENCE)
                .set(NOTIFICATION_PREFERENCE.ORGANIZATION_ID, principal.organizationId())
                .set(NOTIFICATION_PREFERENCE.PERSON_ID, principal.personId())
                .set(NOTIFICATION_PREFERENCE.MUTED, muted)
                .set(NOTIFICATION_PREFERENCE.UPDATED_AT, now)
                .onConflict(NOTIFICATION_PREFERENCE.ORGANIZATION_ID, NOTIFICATION_PREFERENCE.PERSON_ID)
                .doUpdate()
                .set(NOTIFICATION_PREFERENCE.MUTED, muted)
                .set(NOTIFICATION_PREFERENCE.VERSION, NOTIFICATION_PREFERENCE.VERSION.plus(1))
                .set(NOTIFICATION_PREFERENCE.UPDATED_AT, now)
                .execute();
    }

    private static Condition mine() {
        var principal = CurrentPrincipal.get();
        return NOTIFICATION_PREFERENCE
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(NOTIFICATION_PREFERENCE.PERSON_ID.eq(principal.personId()));
    }
}
