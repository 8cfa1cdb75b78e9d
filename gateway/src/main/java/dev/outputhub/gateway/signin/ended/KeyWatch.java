package dev.outputhub.gateway.signin.ended;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.signin.apikey.ApiKeys;
import dev.outputhub.gateway.signin.apikey.PresentedKey;
import java.time.Duration;
import java.util.HashSet;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks of a key by which somebody reads a stream, for as long as they do, what it may. The answer is the one that requests by it get, so
 * that auth-service is asked no more often than for a program at work.
 */
@Component
class KeyWatch {

    /** Less than what is left of two seconds, where an answer is believed for one and a half. */
    private static final Duration EVERY = Duration.ofMillis(250);

    private final ApiKeys keys;

    KeyWatch(ApiKeys keys) {
        this.keys = keys;
    }

    /** Completes when the key is refused or has lost some of what it held. While it cannot be known, it is as before. */
    Mono<Void> endOf(PresentedKey key) {
        return keys.verify(key)
                .flatMap(held -> Flux.interval(EVERY)
                        .onBackpressureDrop()
                        .concatMap(_ -> isOver(key, held), 1)
                        .filter(Boolean::booleanValue)
                        .next())
                .onErrorResume(KeyWatch::isRefusal, _ -> Mono.just(true))
                .onErrorResume(_ -> Mono.never())
                .then();
    }

    private Mono<Boolean> isOver(PresentedKey key, JwtAuthenticationToken held) {
        return keys.verify(key)
                .map(now -> !new HashSet<>(now.getAuthorities()).containsAll(held.getAuthorities()))
                .onErrorResume(failure -> Mono.just(isRefusal(failure)));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof InvalidBearerTokenException || failure instanceof Problem;
    }
}
