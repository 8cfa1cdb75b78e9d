package dev.outputhub.auth.apikey;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a key is not made, or not believed. */
enum KeyError implements ErrorCode {
    /** A key outlives whoever holds it; only a person, who is asked for a password, makes one. */
    MADE_BY_PEOPLE_ALONE(Kind.FORBIDDEN),
    KEY_REFUSED(Kind.UNAUTHENTICATED);

    private final Kind kind;

    KeyError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
