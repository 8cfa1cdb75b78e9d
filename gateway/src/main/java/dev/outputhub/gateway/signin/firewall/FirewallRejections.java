package dev.outputhub.gateway.signin.firewall;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Addresses that two parties could read differently, such as {@code /api//x} or {@code /api/..%2fx}, go no further. */
@Component
class FirewallRejections implements ServerExchangeRejectedHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejection) {
        return Mono.error(new Problem(ErrorCode.MALFORMED_REQUEST, "The address or a header is not written plainly."));
    }
}
