package dev.outputhub.gateway.session;

import org.springframework.web.server.ServerWebExchange;

/** The cookie that names a browser's session. */
public final class SessionCookie {

    public static final String NAME = "HUB_SESSION";

    private SessionCookie() {}

    public static boolean isSentWith(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(NAME);
    }
}
