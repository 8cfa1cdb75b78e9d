package dev.outputhub.gateway.signin.ended;

import dev.outputhub.gateway.session.HeldSessions;
import dev.outputhub.gateway.signin.keycloak.LogoutTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keycloak says that a session ended there: at the company's identity provider, on its account pages, by an administrator of it. It ends here
 * as if its person had signed out; one that ended here before is known to be.
 */
@RestController
class SignedOutElsewhereController {

    private static final Logger LOG = LoggerFactory.getLogger(SignedOutElsewhereController.class);

    private final LogoutTokens tokens;
    private final SessionRegister register;
    private final HeldSessions held;

    SignedOutElsewhereController(LogoutTokens tokens, SessionRegister register, HeldSessions held) {
        this.tokens = tokens;
        this.register = register;
        this.held = held;
    }

    @PostMapping(path = "/logout/back-channel", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Void>> ended(ServerWebExchange exchange) {
        return exchange.getFormData()
                .mapNotNull(form -> form.getFirst("logout_token"))
                .flatMap(tokens::session)
                .flatMap(
                        session -> register.close(session).then(forget(session)).thenReturn(true))
                .onErrorResume(JwtException.class, failure -> {
                    LOG.warn("What is to end a session was refused: {}", failure.getMessage());
                    return Mono.just(false);
                })
                .defaultIfEmpty(false)
                .map(ended -> (ended ? ResponseEntity.noContent() : ResponseEntity.badRequest())
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    // what is kept of it opens nothing any more
    private Mono<Void> forget(String session) {
        return held.holding(session)
                .flatMap(found -> held.deleteById(found.getId()))
                .doOnError(
                        failure -> LOG.warn("A session that ended at Keycloak is still kept: {}", failure.toString()))
                .onErrorComplete();
    }
}
