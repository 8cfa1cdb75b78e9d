package dev.outputhub.auth.session;

import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers from what and where a session is used, and refuses one that was ended. It is known by the session of the identity provider, which
 * its token names: whoever signs in there again without being asked for a password is still in the same one.
 */
@Service
public class SessionUse {

    /** So that people at work do not cost a write every other second. */
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Clock clock;

    SessionUse(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The id by which its person knows the session.
     *
     * @throws Problem 401 for one that was ended
     */
    @Transactional
    public UUID by(UUID person, String keycloakSession, Browser browser) {
        var known = sessions.find(keycloakSession);
        if (known.isEmpty()) {
            sessions.begin(person, keycloakSession, browser);
            return sessions.find(keycloakSession).map(KeptSession::id).orElseThrow(SessionUse::ended);
        }
        var session = known.get();
        if (session.endedAt() != null || !session.person().equals(person)) {
            throw ended();
        }
        if (!session.browser().equals(browser)
                || session.lastUsedAt().plus(WRITTEN_EVERY).isBefore(clock.instant())) {
            sessions.use(session.id(), browser);
        }
        return session.id();
    }

    private static Problem ended() {
        return new Problem(SessionError.SESSION_ENDED, "This session was ended. Sign in again.");
    }
}
