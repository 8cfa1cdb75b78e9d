package dev.outputhub.auth.sso;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a provider is not set up or a domain not had, and why a sign-in is refused by them. */
enum SsoError implements ErrorCode {
    PROVIDER_NAME_TAKEN(Kind.CONFLICT),
    PROVIDER_NOT_TESTED(Kind.REFUSED),
    PROVIDER_NOT_ACTIVE(Kind.REFUSED),
    PROVIDER_REFUSED(Kind.REFUSED),
    ENFORCED_BY_OWNERS_ALONE(Kind.FORBIDDEN),
    BREAK_GLASS_MISSING(Kind.REFUSED),
    OWNER_ROLE_BY_NO_MAPPING(Kind.REFUSED),
    DOMAIN_KNOWN(Kind.CONFLICT),
    DOMAIN_OF_ANOTHER(Kind.REFUSED),
    DOMAIN_NOT_VERIFIED(Kind.REFUSED),
    DOMAIN_AT_ANOTHER_PROVIDER(Kind.REFUSED),
    UNKNOWN_DOMAIN(Kind.REFUSED),
    SSO_REQUIRED(Kind.FORBIDDEN),
    SSO_REFUSED(Kind.FORBIDDEN);

    private final Kind kind;

    SsoError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
