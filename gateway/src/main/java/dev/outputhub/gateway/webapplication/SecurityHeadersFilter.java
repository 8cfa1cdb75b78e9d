package dev.outputhub.gateway.webapplication;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.routing.DoorProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What browsers are told to refuse, on every answer. Set last, so that no service can loosen it. */
@Component
class SecurityHeadersFilter implements WebFilter, Ordered {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String X_FRAME_OPTIONS = "X-Frame-Options";

    private final Map<String, String> always;
    private final ContentPolicy policy;

    SecurityHeadersFilter(DoorProperties door, ContentPolicy policy) {
        this.policy = policy;
        always = headers(door.secure());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            var headers = response.getHeaders();
            always.forEach(headers::set);
            if (isData(path)) {
                headers.set(CONTENT_SECURITY_POLICY, ContentPolicy.OF_DATA);
                if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                    headers.setCacheControl("no-store");
                }
            } else if (path.equals(ContentPolicy.FRAME)) {
                headers.set(CONTENT_SECURITY_POLICY, ContentPolicy.OF_FRAME);
                headers.set(X_FRAME_OPTIONS, "SAMEORIGIN");
            } else {
                headers.set(CONTENT_SECURITY_POLICY, policy.ofPages());
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static boolean isData(String path) {
        return (path.startsWith("/api/") || path.startsWith("/openai/") || path.startsWith("/scim/"))
                && !path.startsWith("/api/docs");
    }

    private static Map<String, String> headers(boolean secure) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(X_FRAME_OPTIONS, "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(self), payment=()");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.SECURITY_HEADERS_FILTER.getOrder();
    }
}
