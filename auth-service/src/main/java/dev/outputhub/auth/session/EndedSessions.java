package dev.outputhub.auth.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was ended, until every gateway knows and the identity provider has ended it too. */
@Service
class EndedSessions {

    /** Longer than the identity provider keeps a session: one that it still knew would be taken for a new one. */
    private static final Duration KEPT = Duration.ofDays(60);

    private record Closed(List<String> all, List<KeptSession> signedOut) {}

    private final Sessions sessions;
    private final SessionArrivals arrivals;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EndedSessions(Sessions sessions, SessionArrivals arrivals, Clock clock, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    List<String> of(List<String> watched) {
        return sessions.ended(watched);
    }

    /** Of what is watched, that which may not go on in its organisation, whatever else the session may. */
    @Transactional(readOnly = true)
    List<WatchedPlace> left(List<WatchedPlace> watched) {
        return watched.isEmpty() ? List.of() : sessions.left(watched);
    }

    /** What nobody had ended before, its person has: by signing out. */
    List<String> close(List<String> keycloakSessions) {
        var closed = transaction.execute(_ -> {
            var open = sessions.open(keycloakSessions);
            return new Closed(sessions.close(keycloakSessions), open);
        });
        closed.signedOut().forEach(arrivals::leave);
        return closed.all();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT11M")
    @Transactional
    void forget() {
        sessions.forgetUnusedSince(clock.instant().minus(KEPT));
    }
}
