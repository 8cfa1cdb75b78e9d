package dev.outputhub.gateway.routing;

import dev.outputhub.gateway.FilterOrder;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks the owner of the outputs for "the outputs of this prompt", at the address where it has them. */
class RelationFilter implements GatewayFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var relation = Routes.destination(exchange).map(Destination::relation).orElse(null);
        if (relation == null) {
            return chain.filter(exchange);
        }
        var request = exchange.getRequest();
        var rewritten = request.mutate().uri(relation.applyTo(request.getURI())).build();
        return chain.filter(exchange.mutate().request(rewritten).build());
    }

    @Override
    public int getOrder() {
        return FilterOrder.RoutedRequest.RELATION_FILTER.getOrder();
    }
}
