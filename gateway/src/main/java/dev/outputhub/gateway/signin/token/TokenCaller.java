package dev.outputhub.gateway.signin.token;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What a verified token says of its caller, the same for each issuer. */
public final class TokenCaller {

    private TokenCaller() {}

    public static JwtAuthenticationToken of(Jwt token) {
        var scopes = token.getClaimAsStringList("scopes");
        var authorities = scopes == null
                ? List.<SimpleGrantedAuthority>of()
                : scopes.stream().map(SimpleGrantedAuthority::new).toList();
        return new JwtAuthenticationToken(token, authorities, Objects.requireNonNull(token.getSubject()));
    }
}
