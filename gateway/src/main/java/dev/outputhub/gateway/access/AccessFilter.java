package dev.outputhub.gateway.access;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.signin.Caller;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes what a caller reached or was refused, as the answer says it. */
@Component
class AccessFilter implements WebFilter, Ordered {

    private final AccessTrail trail;

    AccessFilter(AccessTrail trail) {
        this.trail = trail;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Caller.of(exchange)
                .ifPresent(caller -> exchange.getResponse().beforeCommit(() -> {
                    trail.noteAnswer(exchange, caller);
                    return Mono.empty();
                }));
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.ACCESS_FILTER.getOrder();
    }
}
