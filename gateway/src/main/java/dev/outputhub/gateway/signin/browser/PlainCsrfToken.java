package dev.outputhub.gateway.signin.browser;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The page sends the cookie's value as it is. The masked form, which guards a token inside a compressed page against guessing
 * (BREACH), has no use here: the token is never part of a body. Nor is a body read for it, save the small form of a sign-out,
 * for reading one would consume an upload.
 */
class PlainCsrfToken extends ServerCsrfTokenRequestAttributeHandler {

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken expected) {
        var request = exchange.getRequest();
        var sent = request.getHeaders().getFirst(expected.getHeaderName());
        if (sent == null && "/logout".equals(request.getPath().value())) {
            return super.resolveCsrfTokenValue(exchange, expected);
        }
        return Mono.justOrEmpty(sent);
    }
}
