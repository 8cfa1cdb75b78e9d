package dev.outputhub.auth.signup;

import dev.outputhub.platform.problems.ErrorCode;

/** Why somebody from outside founds no organisation. */
enum SignUpError implements ErrorCode {
    SIGN_UP_BY_INVITATION,
    SIGN_UP_BY_DOMAIN;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
