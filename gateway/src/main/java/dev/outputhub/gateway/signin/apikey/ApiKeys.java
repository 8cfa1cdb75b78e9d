package dev.outputhub.gateway.signin.apikey;

import dev.outputhub.gateway.signin.token.TokenExchange;
import java.util.Map;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who comes by a key. */
@Component
public class ApiKeys {

    private static final String EXCHANGE = "/internal/open/api-keys/exchange";

    private final TokenExchange exchange;

    ApiKeys(TokenExchange exchange) {
        this.exchange = exchange;
    }

    /** The caller a key speaks for; fails with an {@code AuthenticationException}. */
    public Mono<JwtAuthenticationToken> verify(PresentedKey presented) {
        return exchange.of(presented, EXCHANGE, Map.of("key", presented.key(), "address", presented.address()));
    }
}
