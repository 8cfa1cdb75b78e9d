package dev.outputhub.gateway.signin;

import dev.outputhub.gateway.routing.RelayedToken;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells the rest of the gateway who asks, and which token goes along to the services. */
@Component
@Order(CallerFilter.ORDER)
class CallerFilter implements WebFilter {

    /** Right after Spring Security's filters, which stand at -100. */
    static final int ORDER = -99;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!ProtectedPaths.matches(exchange)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .doOnNext(authentication -> {
                    var caller = Caller.of(authentication);
                    caller.putInto(exchange);
                    RelayedToken.set(exchange, caller.accessToken());
                })
                .then(chain.filter(exchange));
    }
}
