package dev.outputhub.gateway.limits;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.signin.Caller;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts the requests of one person, whichever address and session they come from. */
@Component
class PersonLimitFilter implements WebFilter, Ordered {

    private final Allowances allowances;
    private final LimitProperties limits;

    PersonLimitFilter(Allowances allowances, LimitProperties limits) {
        this.allowances = allowances;
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var caller = Caller.of(exchange);
        return caller.isEmpty()
                ? chain.filter(exchange)
                : allowances
                        .take("person:" + caller.get().person(), limits.person())
                        .then(chain.filter(exchange));
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.PERSON_LIMIT_FILTER.getOrder();
    }
}
