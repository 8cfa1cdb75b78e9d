package dev.outputhub.gateway.signin.ended;

import dev.outputhub.gateway.session.HeldSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * The session that a browser's request came by, and where it is used.
 *
 * @param session in Keycloak's name of it
 * @param organization its slug; null for who belongs to none
 */
public record SessionOfRequest(String session, @Nullable String organization) {

    private static final String SESSION = SessionOfRequest.class.getName();

    public static void set(ServerWebExchange exchange, WebSession session, @Nullable String organization) {
        String held = session.getAttribute(HeldSessions.KEYCLOAK_SESSION);
        if (held != null) {
            exchange.getAttributes().put(SESSION, new SessionOfRequest(held, organization));
        }
    }

    static @Nullable SessionOfRequest of(ServerWebExchange exchange) {
        return exchange.getAttribute(SESSION);
    }
}
