package dev.outputhub.gateway.signin.ended;

import dev.outputhub.gateway.session.HeldSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/** The session that a browser's request came by, in Keycloak's name of it. */
public final class SessionOfRequest {

    private static final String SESSION = SessionOfRequest.class.getName();

    private SessionOfRequest() {}

    public static void set(ServerWebExchange exchange, WebSession session) {
        String held = session.getAttribute(HeldSessions.KEYCLOAK_SESSION);
        if (held != null) {
            exchange.getAttributes().put(SESSION, held);
        }
    }

    static @Nullable String of(ServerWebExchange exchange) {
        return exchange.getAttribute(SESSION);
    }
}
