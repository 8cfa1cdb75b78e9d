package dev.outputhub.auth.role;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a role is not made, changed, deleted or given. */
enum RoleError implements ErrorCode {
    BEYOND_YOURS(Kind.REFUSED),
    BUILT_IN_ROLE(Kind.REFUSED),
    ROLE_IN_USE(Kind.CONFLICT),
    ROLE_NAME_TAKEN(Kind.CONFLICT),
    UNKNOWN_ROLE(Kind.REFUSED),
    UNKNOWN_SCOPE(Kind.REFUSED);

    private final Kind kind;

    RoleError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
