package dev.outputhub.gateway.signin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who asks, once it is certain.
 *
 * @param organization null for who belongs to none, and for services
 * @param key null for who comes by no API key
 */
public record Caller(
        String person,
        Set<String> scopes,
        String accessToken,
        @Nullable UUID organization,
        @Nullable String email,
        @Nullable UUID key) {

    private static final String CALLER = Caller.class.getName();
    private static final String NEXT = CALLER + ".next";

    public static Optional<Caller> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(CALLER));
    }

    /** Who goes on after the request, where it has switched to another organisation. */
    public static Optional<Caller> next(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(NEXT));
    }

    public boolean holds(String scope) {
        return scopes.contains(scope);
    }

    public static Caller of(JwtAuthenticationToken authentication) {
        var scopes = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        var token = authentication.getToken();
        return new Caller(
                authentication.getName(),
                scopes,
                token.getTokenValue(),
                organization(token),
                token.getClaimAsString("email"),
                id(token.getClaimAsString("key")));
    }

    /** Null for what is no id, as the name of a service. */
    public @Nullable UUID personId() {
        return id(person);
    }

    /** Of the organisation that a token is for; null for who belongs to none. */
    public static @Nullable String slugOf(JwtAuthenticationToken authentication) {
        var named = authentication.getToken().getClaimAsMap("organization");
        return named == null || named.size() != 1
                ? null
                : named.keySet().iterator().next();
    }

    private static @Nullable UUID organization(Jwt token) {
        var named = token.getClaimAsMap("organization");
        return named != null
                        && named.size() == 1
                        && named.values().iterator().next() instanceof Map<?, ?> attributes
                        && attributes.get("id") instanceof String id
                ? id(id)
                : null;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    public void putAsNextInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(NEXT, this);
    }

    void putInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(CALLER, this);
    }
}
