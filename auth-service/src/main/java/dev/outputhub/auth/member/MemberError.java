package dev.outputhub.auth.member;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a change of a role is refused. */
enum MemberError implements ErrorCode {
    LAST_OWNER(Kind.REFUSED),
    OWNER_ROLE_RESERVED(Kind.FORBIDDEN),
    UNKNOWN_ROLE(Kind.REFUSED);

    private final Kind kind;

    MemberError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
