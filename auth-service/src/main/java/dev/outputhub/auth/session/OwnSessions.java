package dev.outputhub.auth.session;

import dev.outputhub.auth.role.KeyRole;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of whoever asks, and their end. */
@Service
class OwnSessions {

    private final Sessions sessions;
    private final Devices devices;
    private final Journal journal;
    private final Clock clock;
    private final SessionProperties properties;

    OwnSessions(Sessions sessions, Devices devices, Journal journal, Clock clock, SessionProperties properties) {
        this.sessions = sessions;
        this.devices = devices;
        this.journal = journal;
        this.clock = clock;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    List<Session> all() {
        var current = CurrentSession.id();
        return sessions.of(person(), clock.instant().minus(properties.idle())).stream()
                .map(session ->
                        shown(session, current.filter(session.id()::equals).isPresent()))
                .toList();
    }

    @Transactional
    void end(UUID id) {
        record(sessions.end(person(), id).orElseThrow(() -> Problem.notFound("session", id)));
    }

    @Transactional
    void endOthers() {
        var person = person();
        var current = CurrentSession.id()
                .orElseThrow(() -> new Problem(
                        SessionError.NO_SESSION, "You came by a token, which is no session: there are no others."));
        sessions.endAllBut(person, current).forEach(this::record);
    }

    private static UUID person() {
        if (KeyRole.isOfCaller()) {
            throw new Problem(
                    SessionError.SESSIONS_OF_PEOPLE_ALONE, "A key has no sessions and ends none. Sign in as a person.");
        }
        return CurrentPrincipal.get().personId();
    }

    /** Whoever belongs nowhere has no trail. */
    private void record(KeptSession ended) {
        if (!CurrentPrincipal.get().isNowhere()) {
            var browser = ended.browser();
            journal.record(new AuditEntry(
                    "session.ended",
                    "session",
                    ended.id(),
                    Map.of("device", devices.describe(browser.userAgent()), "address", browser.address()),
                    null));
        }
    }

    private Session shown(KeptSession session, boolean current) {
        var browser = session.browser();
        return new Session(
                session.id(),
                devices.describe(browser.userAgent()),
                browser.address(),
                session.beganAt(),
                session.lastUsedAt(),
                current);
    }
}
