package dev.outputhub.gateway.signin;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.routing.RelayedToken;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells the rest of the gateway who asks, and which token goes along to the services. */
@Component
class CallerFilter implements WebFilter, Ordered {

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

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.CALLER_FILTER.getOrder();
    }
}
