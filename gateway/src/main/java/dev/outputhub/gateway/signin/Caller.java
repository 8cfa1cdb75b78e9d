package dev.outputhub.gateway.signin;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;

/** Who asks, once it is certain. */
public record Caller(String person, Set<String> scopes, String accessToken) {

    private static final String CALLER = Caller.class.getName();

    public static Optional<Caller> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(CALLER));
    }

    public boolean holds(String scope) {
        return scopes.contains(scope);
    }

    static Caller of(JwtAuthenticationToken authentication) {
        var scopes = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                authentication.getName(), scopes, authentication.getToken().getTokenValue());
    }

    void putInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(CALLER, this);
    }
}
