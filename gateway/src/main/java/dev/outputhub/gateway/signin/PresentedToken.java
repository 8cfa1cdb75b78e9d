package dev.outputhub.gateway.signin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A bearer token as a program sent it, and the organisation it wants to act in. */
final class PresentedToken extends BearerTokenAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String organization;

    PresentedToken(String token, @Nullable String organization) {
        super(token);
        this.organization = organization;
    }

    @Nullable
    String organization() {
        return organization;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresentedToken && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
