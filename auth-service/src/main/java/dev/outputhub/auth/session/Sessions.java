package dev.outputhub.auth.session;

import static dev.outputhub.auth.database.Tables.BROWSER_SESSION;

import dev.outputhub.auth.database.tables.records.BrowserSessionRecord;
import dev.outputhub.platform.database.Identifiers;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The stored sessions. */
@Repository
class Sessions {

    /** Shown of one person, and told to a gateway at once. */
    private static final int MOST = 200;

    private final DSLContext database;
    private final Clock clock;

    Sessions(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<KeptSession> find(String keycloakSession) {
        return database.selectFrom(BROWSER_SESSION)
                .where(BROWSER_SESSION.KEYCLOAK_SESSION.eq(keycloakSession))
                .fetchOptional(Sessions::read);
    }

    /** Does nothing where another request of the same browser came first. */
    void begin(UUID person, String keycloakSession, Browser browser) {
        var now = clock.instant();
        database.insertInto(BROWSER_SESSION)
                .set(BROWSER_SESSION.ID, Identifiers.next())
                .set(BROWSER_SESSION.PERSON_ID, person)
                .set(BROWSER_SESSION.KEYCLOAK_SESSION, keycloakSession)
                .set(BROWSER_SESSION.USER_AGENT, browser.userAgent())
                .set(BROWSER_SESSION.ADDRESS, browser.address())
                .set(BROWSER_SESSION.BEGAN_AT, now)
                .set(BROWSER_SESSION.LAST_USED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void use(UUID id, Browser browser) {
        database.update(BROWSER_SESSION)
                .set(BROWSER_SESSION.USER_AGENT, browser.userAgent())
                .set(BROWSER_SESSION.ADDRESS, browser.address())
                .set(BROWSER_SESSION.LAST_USED_AT, clock.instant())
                .where(BROWSER_SESSION.ID.eq(id))
                .execute();
    }

    /** Those of a person that were used since, the last used first. */
    List<KeptSession> of(UUID person, Instant since) {
        return database.selectFrom(BROWSER_SESSION)
                .where(openOf(person))
                .and(BROWSER_SESSION.LAST_USED_AT.gt(since))
                .orderBy(BROWSER_SESSION.LAST_USED_AT.desc(), BROWSER_SESSION.ID.desc())
                .limit(MOST)
                .fetch(Sessions::read);
    }

    Optional<KeptSession> end(UUID person, UUID id) {
        return end(openOf(person).and(BROWSER_SESSION.ID.eq(id))).stream().findFirst();
    }

    List<KeptSession> endAllBut(UUID person, UUID id) {
        return end(openOf(person).and(BROWSER_SESSION.ID.ne(id)));
    }

    List<KeptSession> endAll(UUID person) {
        return end(openOf(person));
    }

    /** Of these, those that were ended, and beside them what no gateway has closed yet, the last ended first. */
    List<String> ended(Collection<String> watched) {
        return database.select(BROWSER_SESSION.KEYCLOAK_SESSION)
                .from(BROWSER_SESSION)
                .where(BROWSER_SESSION.ENDED_AT.isNotNull())
                .and(BROWSER_SESSION.KEYCLOAK_SESSION.in(watched))
                .union(database.select(BROWSER_SESSION.KEYCLOAK_SESSION)
                        .from(BROWSER_SESSION)
                        .where(BROWSER_SESSION.ENDED_AT.isNotNull())
                        .and(BROWSER_SESSION.CLOSED_AT.isNull())
                        .orderBy(BROWSER_SESSION.ENDED_AT.desc())
                        .limit(MOST))
                .fetch(BROWSER_SESSION.KEYCLOAK_SESSION);
    }

    /** Those that nobody has ended; nobody does before the transaction ends. */
    List<KeptSession> open(Collection<String> keycloakSessions) {
        return database.selectFrom(BROWSER_SESSION)
                .where(BROWSER_SESSION.KEYCLOAK_SESSION.in(keycloakSessions))
                .and(BROWSER_SESSION.ENDED_AT.isNull())
                .orderBy(BROWSER_SESSION.ID)
                .forUpdate()
                .fetch(Sessions::read);
    }

    /** Those that were not closed before. */
    List<String> close(Collection<String> keycloakSessions) {
        var now = clock.instant();
        return database.update(BROWSER_SESSION)
                .set(BROWSER_SESSION.ENDED_AT, DSL.coalesce(BROWSER_SESSION.ENDED_AT, now))
                .set(BROWSER_SESSION.CLOSED_AT, now)
                .where(BROWSER_SESSION.KEYCLOAK_SESSION.in(keycloakSessions))
                .and(BROWSER_SESSION.CLOSED_AT.isNull())
                .returning(BROWSER_SESSION.KEYCLOAK_SESSION)
                .fetch(BROWSER_SESSION.KEYCLOAK_SESSION);
    }

    void forgetUnusedSince(Instant time) {
        database.deleteFrom(BROWSER_SESSION)
                .where(BROWSER_SESSION.LAST_USED_AT.lt(time))
                .execute();
    }

    private List<KeptSession> end(Condition which) {
        return database.update(BROWSER_SESSION)
                .set(BROWSER_SESSION.ENDED_AT, clock.instant())
                .where(which)
                .returning()
                .fetch(Sessions::read);
    }

    private static Condition openOf(UUID person) {
        return BROWSER_SESSION.PERSON_ID.eq(person).and(BROWSER_SESSION.ENDED_AT.isNull());
    }

    private static KeptSession read(BrowserSessionRecord row) {
        return new KeptSession(
                row.getId(),
                row.getPersonId(),
                new Browser(row.getUserAgent(), row.getAddress()),
                row.getBeganAt(),
                row.getLastUsedAt(),
                row.getEndedAt());
    }
}
