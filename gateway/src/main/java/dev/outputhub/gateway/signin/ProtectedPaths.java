package dev.outputhub.gateway.signin;

import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/** The addresses that answer nobody unknown; the web application and what lets a person sign in are open. */
public final class ProtectedPaths {

    private static final Set<String> OPEN = Set.of("/api/v1/openapi.json", "/api/v1/sign-up", "/api/docs");

    private ProtectedPaths() {}

    public static boolean matches(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        var open = OPEN.contains(path) || path.startsWith("/api/docs/");
        return !open && (path.startsWith("/api/") || path.startsWith("/openai/") || path.startsWith("/scim/"));
    }
}
