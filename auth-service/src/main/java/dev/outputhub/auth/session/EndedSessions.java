package dev.outputhub.auth.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was ended, until every gateway knows and the identity provider has ended it too. */
@Service
class EndedSessions {

    /** Longer than the identity provider keeps a session: one that it still knew would be taken for a new one. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final Sessions sessions;
    private final Clock clock;

    EndedSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<String> of(List<String> watched) {
        return sessions.ended(watched);
    }

    @Transactional
    List<String> close(List<String> keycloakSessions) {
        return sessions.close(keycloakSessions);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT11M")
    @Transactional
    void forget() {
        sessions.forgetUnusedSince(clock.instant().minus(KEPT));
    }
}
