package dev.outputhub.auth.session;

import dev.outputhub.auth.token.PlatformTokens;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The browser's session that a request came by, which its token names. */
final class CurrentSession {

    private CurrentSession() {}

    /** Empty for programs. */
    static Optional<UUID> id() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(JwtAuthenticationToken.class::isInstance)
                .map(JwtAuthenticationToken.class::cast)
                .map(caller -> caller.getToken().getClaimAsString(PlatformTokens.SESSION))
                .map(UUID::fromString);
    }
}
