package dev.outputhub.auth.group;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a group is not made, changed, or joined. */
enum GroupError implements ErrorCode {
    GROUP_NAME_TAKEN(Kind.CONFLICT),
    GROUP_WITHIN_ITSELF(Kind.REFUSED),
    GROUPS_TOO_DEEP(Kind.REFUSED),
    OWNER_ROLE_BY_NO_GROUP(Kind.REFUSED),
    UNKNOWN_GROUP(Kind.REFUSED),
    UNKNOWN_MEMBER(Kind.REFUSED);

    private final Kind kind;

    GroupError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
