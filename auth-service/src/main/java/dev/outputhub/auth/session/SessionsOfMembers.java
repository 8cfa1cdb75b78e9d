package dev.outputhub.auth.session;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions for whoever may say so of somebody else. */
@Service
public class SessionsOfMembers {

    private final Sessions sessions;

    SessionsOfMembers(Sessions sessions) {
        this.sessions = sessions;
    }

    /** How many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int endAll(UUID person) {
        return sessions.endAll(person).size();
    }
}
