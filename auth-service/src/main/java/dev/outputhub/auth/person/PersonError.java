package dev.outputhub.auth.person;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why somebody gets no token, or founds no organisation. */
enum PersonError implements ErrorCode {
    ORGANIZATION_NOT_YOURS(Kind.FORBIDDEN),
    /** The organisation asks for more than a password. */
    SECOND_FACTOR_REQUIRED(Kind.FORBIDDEN),
    FOUNDED_BY_PEOPLE_ALONE(Kind.FORBIDDEN),
    SLUG_TAKEN(Kind.CONFLICT),
    TOKEN_REFUSED(Kind.UNAUTHENTICATED);

    private final Kind kind;

    PersonError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
