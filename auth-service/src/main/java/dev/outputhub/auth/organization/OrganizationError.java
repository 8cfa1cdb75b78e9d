package dev.outputhub.auth.organization;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What an organisation is refused. */
public enum OrganizationError implements ErrorCode {
    /** Nobody does anything there, but for taking the deletion back. */
    ORGANIZATION_CLOSED(Kind.FORBIDDEN),
    ALREADY_CLOSED(Kind.CONFLICT),
    NOT_CLOSED(Kind.CONFLICT),
    TOO_LATE(Kind.CONFLICT),
    NOT_THAT_SLUG(Kind.REFUSED),
    SECOND_FACTOR_FIRST(Kind.REFUSED);

    private final Kind kind;

    OrganizationError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
