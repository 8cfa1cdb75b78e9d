package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.routing.DoorProperties;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Back from Keycloak: to the page the person wanted, or to one that says that it failed. */
@Component
class SignInOutcome implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final DoorProperties door;

    SignInOutcome(DoorProperties door) {
        this.door = door;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filter, Authentication authentication) {
        var exchange = filter.getExchange();
        return exchange.getSession().map(ReturnAddress::take).flatMap(path -> redirect(exchange, path));
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filter, AuthenticationException failure) {
        LOG.info("Sign-in failed: {}", failure.getMessage());
        return redirect(filter.getExchange(), "/?signIn=failed");
    }

    private Mono<Void> redirect(ServerWebExchange exchange, String path) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        var location = URI.create(door.origin() + path).toASCIIString();
        exchange.getResponse().getHeaders().set(HttpHeaders.LOCATION, location);
        return exchange.getResponse().setComplete();
    }
}
