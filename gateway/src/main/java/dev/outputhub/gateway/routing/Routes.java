package dev.outputhub.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * One route per service. The destination of a request is looked up once in a table and kept on the exchange, instead of
 * matching path patterns route by route.
 */
@Component
class Routes implements RouteLocator {

    private static final String DESTINATION = Routes.class.getName() + ".destination";

    private final List<Route> routes;

    Routes(ServiceAddresses addresses) {
        routes = Arrays.stream(Service.values())
                .map(service -> route(service, addresses))
                .toList();
    }

    @Override
    public Flux<Route> getRoutes() {
        return Flux.fromIterable(routes);
    }

    static Optional<Destination> destination(ServerWebExchange exchange) {
        Optional<Destination> known = exchange.getAttribute(DESTINATION);
        if (known != null) {
            return known;
        }
        var request = exchange.getRequest();
        var found = Destination.of(request.getMethod(), request.getPath().value());
        exchange.getAttributes().put(DESTINATION, found);
        return found;
    }

    private static Route route(Service service, ServiceAddresses addresses) {
        return Route.async()
                .id(service.id())
                .uri(addresses.of(service))
                .predicate(exchange ->
                        destination(exchange).map(Destination::service).orElse(null) == service)
                .filters(new RelationFilter())
                .build();
    }
}
