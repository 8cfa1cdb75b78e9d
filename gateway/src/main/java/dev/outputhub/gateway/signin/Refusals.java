package dev.outputhub.gateway.signin;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Security's refusals, raised and not written: an outer filter counts them against the caller's address. */
public final class Refusals {

    private Refusals() {}

    public static Mono<Void> unauthenticated(ServerWebExchange exchange, AuthenticationException failure) {
        var detail = failure instanceof InvalidBearerTokenException
                ? "The access token is expired or not ours."
                : "Sign in, or send an access token.";
        return Mono.error(new Problem(ErrorCode.UNAUTHENTICATED, detail));
    }

    static Mono<Void> forbidden(ServerWebExchange exchange, Exception failure) {
        return Mono.error(scopeMissing());
    }

    public static Problem scopeMissing() {
        return new Problem(ErrorCode.SCOPE_MISSING, "This is not open to you.");
    }
}
