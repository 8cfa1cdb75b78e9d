package dev.outputhub.gateway.limits;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.ClientAddresses;
import dev.outputhub.gateway.session.SessionCookie;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts the requests of an address that nobody vouches for: those without credentials before they do any work, those with bad
 * ones when they turn out to be bad. So people behind one address with good tokens do not pay for a neighbour's guesses. The
 * files of the web application are not counted.
 */
@Component
class AddressLimitFilter implements WebFilter, Ordered {

    private final Allowances allowances;
    private final LimitProperties limits;
    private final ClientAddresses addresses;

    AddressLimitFilter(Allowances allowances, LimitProperties limits, ClientAddresses addresses) {
        this.allowances = allowances;
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isCounted(exchange.getRequest().getPath().value())) {
            return chain.filter(exchange);
        }
        if (showsCredentials(exchange)) {
            return chain.filter(exchange)
                    .onErrorResume(
                            AddressLimitFilter::wereBad,
                            failure -> count(exchange).then(Mono.error(failure)));
        }
        return count(exchange).then(chain.filter(exchange));
    }

    private Mono<Void> count(ServerWebExchange exchange) {
        return allowances.take("address:" + addresses.of(exchange.getRequest()), limits.address());
    }

    private static boolean isCounted(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/openai/")
                || path.startsWith("/scim/")
                || path.startsWith("/oauth2/")
                || path.startsWith("/login/oauth2/")
                || path.startsWith("/actuator")
                || path.equals("/logout");
    }

    private static boolean showsCredentials(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || SessionCookie.isSentWith(exchange);
    }

    private static boolean wereBad(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == ErrorCode.UNAUTHENTICATED;
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.ADDRESS_LIMIT_FILTER.getOrder();
    }
}
