package dev.outputhub.auth.session;

import dev.outputhub.auth.organization.SecondFactor;
import org.springframework.stereotype.Component;

/** As the identity provider said of the session that a request came by. */
@Component
class SecondFactorOfCaller implements SecondFactor {

    private final Sessions sessions;

    SecondFactorOfCaller(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean isOfCaller() {
        return CurrentSession.id().filter(sessions::hasSecondFactor).isPresent();
    }
}
