package dev.outputhub.gateway.resilience;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.routing.RoutedService;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Stands between the request and the network: breaker, time limit, one repetition of what is safe to repeat. What it waits for
 * ends when the head of the answer is there; the body, a stream perhaps, is written later and is not timed.
 */
@Component
class ResilienceFilter implements GlobalFilter, Ordered {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Breakers breakers;
    private final TimeLimits limits;

    ResilienceFilter(Breakers breakers, TimeLimits limits) {
        this.breakers = breakers;
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var service = RoutedService.of(exchange);
        if (service.isEmpty()) {
            return chain.filter(exchange);
        }
        var request = exchange.getRequest();
        var call = chain.filter(exchange);
        if (REPEATABLE.contains(request.getMethod())) {
            call = call.onErrorResume(ResilienceFilter::brokeOff, _ -> again(exchange, chain));
        }
        var limit = limits.of(request);
        var timed = limit.isPresent() ? call.timeout(limit.get()) : call;
        return breakers.guard(service.get(), timed, exchange.getResponse()::getStatusCode);
    }

    // a kept connection that the service closed just as we used it
    private static boolean brokeOff(Throwable failure) {
        return failure instanceof IOException && !(failure instanceof ConnectException);
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerWebExchangeUtils.reset(exchange);
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return FilterOrder.RoutedRequest.RESILIENCE_FILTER.getOrder();
    }
}
