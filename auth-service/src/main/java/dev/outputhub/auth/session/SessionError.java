package dev.outputhub.auth.session;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a session gets no token, or is not ended. */
enum SessionError implements ErrorCode {
    SESSION_ENDED(Kind.UNAUTHENTICATED),
    /** Beyond a limit of the organisation. */
    SESSION_EXPIRED(Kind.UNAUTHENTICATED),
    NO_SESSION(Kind.CONFLICT),
    SESSIONS_OF_PEOPLE_ALONE(Kind.FORBIDDEN);

    private final Kind kind;

    SessionError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
