package dev.outputhub.gateway.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The access token a request takes along to the services. */
public final class RelayedToken {

    private static final String TOKEN = RelayedToken.class.getName();

    private RelayedToken() {}

    public static void set(ServerWebExchange exchange, String token) {
        exchange.getAttributes().put(TOKEN, token);
    }

    public static @Nullable String of(ServerWebExchange exchange) {
        return exchange.getAttribute(TOKEN);
    }
}
