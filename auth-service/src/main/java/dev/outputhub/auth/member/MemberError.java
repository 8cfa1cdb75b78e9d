package dev.outputhub.auth.member;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a member is not changed or removed. */
public enum MemberError implements ErrorCode {
    ALREADY_PROVISIONED(Kind.CONFLICT),
    LAST_OWNER(Kind.REFUSED),
    NOT_THAT_ORGANIZATION(Kind.REFUSED),
    OWNER_ROLE_RESERVED(Kind.FORBIDDEN),
    LEFT_BY_PEOPLE_ALONE(Kind.FORBIDDEN),
    YOURSELF(Kind.REFUSED);

    private final Kind kind;

    MemberError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
