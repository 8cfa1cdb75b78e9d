package dev.outputhub.gateway.limits;

import dev.outputhub.gateway.signin.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts the requests of one person, whichever address and session they come from. */
@Component
@Order(PersonLimitFilter.AFTER_SECURITY)
class PersonLimitFilter implements WebFilter {

    static final int AFTER_SECURITY = -90;

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
}
