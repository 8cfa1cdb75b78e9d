package dev.outputhub.gateway.routing;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The service a request is on its way to. */
public final class RoutedService {

    private RoutedService() {}

    public static Optional<Service> of(ServerWebExchange exchange) {
        return Routes.destination(exchange).map(Destination::service);
    }
}
