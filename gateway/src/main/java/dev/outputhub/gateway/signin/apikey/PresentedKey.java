package dev.outputhub.gateway.signin.apikey;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.server.ServerWebExchange;

/** A key as a caller sent it, in {@code X-Api-Key} or as a bearer token, and the address it came from. */
public final class PresentedKey extends AbstractAuthenticationToken {

    public static final String HEADER = "X-Api-Key";

    /** How every key begins, which no token of Keycloak's does. */
    private static final String START = "hub_";

    private static final String BEARER = "bearer ";

    private static final String PRESENTED = PresentedKey.class.getName();

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String address;

    public PresentedKey(String key, String address) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.key = key;
        this.address = address;
    }

    /** The key among the headers; null when they bring none. */
    public static @Nullable String in(HttpHeaders headers) {
        var own = headers.getFirst(HEADER);
        if (own != null) {
            return own.strip();
        }
        var authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER + START, 0, BEARER.length())
                        && authorization.startsWith(START, BEARER.length())
                ? authorization.substring(BEARER.length())
                : null;
    }

    /** The key that a request came by; null for another. */
    public static @Nullable PresentedKey of(ServerWebExchange exchange) {
        return exchange.getAttribute(PRESENTED);
    }

    public PresentedKey putInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(PRESENTED, this);
        return this;
    }

    String key() {
        return key;
    }

    String address() {
        return address;
    }

    @Override
    public Object getCredentials() {
        return key;
    }

    @Override
    public Object getPrincipal() {
        return address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresentedKey presented
                && key.equals(presented.key)
                && address.equals(presented.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, address);
    }

    @Override
    public String toString() {
        return "PresentedKey[" + address + "]";
    }
}
