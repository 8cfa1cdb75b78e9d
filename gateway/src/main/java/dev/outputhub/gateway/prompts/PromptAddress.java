package dev.outputhub.gateway.prompts;

import dev.outputhub.gateway.signin.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * All that the answer for a prompt depends on. Whoever may read prompts reads all of the organisation's, so neither person nor further
 * scopes belong to it.
 *
 * @param target path and query as they were sent, slug and label in them
 * @param accept the kinds of answers that the caller takes
 */
record PromptAddress(
        UUID organization, String target, @Nullable String accept) {

    private static final String BY_SLUG = "/api/v1/prompts/by-slug/";
    private static final String SCOPE = "prompts:read";

    /** Longer ones are rare and not worth their memory. */
    private static final int LONGEST = 500;

    /** Empty for whatever is for prompt-service to answer or to refuse. */
    static Optional<PromptAddress> of(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (!request.getMethod().equals(HttpMethod.GET)
                || !request.getURI().getRawPath().startsWith(BY_SLUG)) {
            return Optional.empty();
        }
        var query = request.getURI().getRawQuery();
        var target = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        var accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        if (target.length() > LONGEST || (accept != null && accept.length() > LONGEST)) {
            return Optional.empty();
        }
        return Caller.of(exchange)
                .filter(caller -> caller.holds(SCOPE))
                .map(Caller::organization)
                .map(organization -> new PromptAddress(organization, target, accept));
    }
}
