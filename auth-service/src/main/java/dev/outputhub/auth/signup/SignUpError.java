package dev.outputhub.auth.signup;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why somebody from outside founds no organisation. */
enum SignUpError implements ErrorCode {
    SIGN_UP_BY_INVITATION,
    SIGN_UP_BY_DOMAIN;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
