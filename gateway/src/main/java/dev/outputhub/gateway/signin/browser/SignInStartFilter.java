package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.signin.keycloak.KeycloakConfiguration;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Before a browser leaves for Keycloak: remembers where it wanted to be, and moves it to the public address first, for
 * Keycloak sends it back there and the cookie must be there too (127.0.0.1 is not localhost to a browser).
 */
@Component
class SignInStartFilter implements WebFilter, Ordered {
    private static final String PATH = "/oauth2/authorization/" + KeycloakConfiguration.REGISTRATION;
    /** Stops a proxy that rewrites the host from causing an endless loop. */
    private static final String MOVED = "moved";

    private static final String RETURN_TO = "returnTo";

    private final DoorProperties door;

    SignInStartFilter(DoorProperties door) {
        this.door = door;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getPath().value().equals(PATH)) {
            return chain.filter(exchange);
        }
        var query = request.getQueryParams();
        if (!query.containsKey(MOVED)
                && !door.publicUrl().getAuthority().equals(request.getHeaders().getFirst("Host"))) {
            return move(exchange);
        }
        return exchange.getSession()
                .doOnNext(session -> ReturnAddress.remember(session, query.getFirst(RETURN_TO)))
                .then(chain.filter(exchange));
    }

    private Mono<Void> move(ServerWebExchange exchange) {
        var target = UriComponentsBuilder.fromUriString(door.origin() + PATH);
        var query = exchange.getRequest().getQueryParams();
        var values = new HashMap<String, Object>();
        for (var name : List.of(RETURN_TO, SignInWay.ADDRESS)) {
            var value = query.getFirst(name);
            if (value != null) {
                target.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        }
        for (var flag : List.of(SignInWay.CREATE, SignInWay.SECOND_FACTOR)) {
            if (query.containsKey(flag)) {
                target.queryParam(flag, "1");
            }
        }
        var location =
                target.queryParam(MOVED, "1").encode().buildAndExpand(values).toUri();
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(location.toString()));
        return exchange.getResponse().setComplete();
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.SIGN_IN_START_FILTER.getOrder();
    }
}
