package dev.outputhub.auth.session;

import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
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
     * @param attended whether it is a use: what a page does by itself while nobody is there is none
     * @throws Problem 401 for one that was ended
     */
    @Transactional
    public UsedSession by(SignIn signIn, Browser browser, boolean attended) {
        var now = clock.instant();
        var known = sessions.find(signIn.keycloakSession());
        if (known.isEmpty()) {
            sessions.begin(signIn, browser);
            return sessions.find(signIn.keycloakSession())
                    .map(session -> UsedSession.of(session, now))
                    .orElseThrow(SessionUse::ended);
        }
        var session = known.get();
        if (session.endedAt() != null || !session.person().equals(signIn.person())) {
            throw ended();
        }
        if (signIn.secondFactor() && !session.secondFactor()) {
            sessions.strengthen(session.id());
        }
        if (attended
                && (!session.browser().equals(browser)
                        || session.lastUsedAt().plus(WRITTEN_EVERY).isBefore(now))) {
            sessions.use(session.id(), browser, Duration.between(session.lastUsedAt(), now));
        }
        return UsedSession.of(session, now);
    }

    private static Problem ended() {
        return new Problem(SessionError.SESSION_ENDED, "This session was ended. Sign in again.");
    }
}
