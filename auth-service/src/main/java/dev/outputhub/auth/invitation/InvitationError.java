package dev.outputhub.auth.invitation;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why somebody is not invited, or does not join. */
enum InvitationError implements ErrorCode {
    ALREADY_INVITED(Kind.CONFLICT),
    ALREADY_MEMBER(Kind.CONFLICT),
    INVITATION_EXPIRED(Kind.GONE),
    INVITATION_SETTLED(Kind.CONFLICT),
    INVITATION_USED(Kind.GONE),
    INVITATION_WITHDRAWN(Kind.GONE),
    JOINED_BY_PEOPLE_ALONE(Kind.FORBIDDEN),
    OTHER_ADDRESS_INVITED(Kind.FORBIDDEN),
    ADDRESS_NOT_VERIFIED(Kind.FORBIDDEN),
    TOO_MANY_INVITATIONS(Kind.LIMITED);

    private final Kind kind;

    InvitationError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
