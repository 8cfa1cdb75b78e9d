package dev.outputhub.auth.session;

import static dev.outputhub.auth.database.Tables.BROWSER_SESSION;

import dev.outputhub.auth.database.tables.records.BrowserSessionRecord;
import dev.outputhub.platform.database.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
    void begin(SignIn signIn, Browser browser) {
        var now = clock.instant();
        database.insertInto(BROWSER_SESSION)
                .set(BROWSER_SESSION.ID, Identifiers.next())
                .set(BROWSER_SESSION.PERSON_ID, signIn.person())
                .set(BROWSER_SESSION.KEYCLOAK_SESSION, signIn.keycloakSession())
                .set(BROWSER_SESSION.SECOND_FACTOR, signIn.secondFactor())
                .set(BROWSER_SESSION.USER_AGENT, browser.userAgent())
                .set(BROWSER_SESSION.ADDRESS, browser.address())
                .set(BROWSER_SESSION.BEGAN_AT, now)
                .set(BROWSER_SESSION.LAST_USED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /** @param pause since its last use */
    void use(UUID id, Browser browser, Duration pause) {
        database.update(BROWSER_SESSION)
                .set(BROWSER_SESSION.USER_AGENT, browser.userAgent())
                .set(BROWSER_SESSION.ADDRESS, browser.address())
                .set(BROWSER_SESSION.LAST_USED_AT, clock.instant())
                .set(
                        BROWSER_SESSION.LONGEST_PAUSE_SECONDS,
                        DSL.greatest(BROWSER_SESSION.LONGEST_PAUSE_SECONDS, DSL.val(pause.toSeconds())))
                .where(BROWSER_SESSION.ID.eq(id))
                .execute();
    }

    void strengthen(UUID id) {
        database.update(BROWSER_SESSION)
                .set(BROWSER_SESSION.SECOND_FACTOR, true)
                .where(BROWSER_SESSION.ID.eq(id))
                .execute();
    }

    boolean hasSecondFactor(UUID id) {
        return database.fetchExists(BROWSER_SESSION, BROWSER_SESSION.ID.eq(id).and(BROWSER_SESSION.SECOND_FACTOR));
    }

    /** Of those that are watched, in organisations by their slugs, what may not go on there. */
    List<WatchedPlace> left(List<WatchedPlace> watched) {
        return database.resultQuery(
                        "select * from places_left({0}, {1}, {2})",
                        DSL.val(watched.stream().map(WatchedPlace::session).toArray(String[]::new)),
                        DSL.val(watched.stream().map(WatchedPlace::organization).toArray(String[]::new)),
                        DSL.val(clock.instant()))
                .fetch(row -> new WatchedPlace(
                        Objects.requireNonNull(row.get("keycloak_session", String.class)),
                        Objects.requireNonNull(row.get("slug", String.class))));
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
                row.getEndedAt(),
                Duration.ofSeconds(row.getLongestPauseSeconds()),
                row.getSecondFactor());
    }
}
