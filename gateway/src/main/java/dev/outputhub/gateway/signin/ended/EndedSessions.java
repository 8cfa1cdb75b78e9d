package dev.outputhub.gateway.signin.ended;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.gateway.session.HeldSessions;
import dev.outputhub.gateway.session.SessionProperties;
import dev.outputhub.gateway.signin.keycloak.KeycloakSessions;
import dev.outputhub.gateway.signin.keycloak.Tokens;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every second which sessions were ended, or may not go on where they read streams: closes these here, and ends the first at Keycloak, which takes the refresh token that
 * only gateways have. Each gateway asks for itself, so that nothing is shared between them, nor missed while Redis is away.
 */
@Component
class EndedSessions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final int ASKED_AT_ONCE = 1_000;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(15);

    private final SessionRegister register;
    private final OpenStreams streams;
    private final HeldSessions held;
    private final KeycloakSessions keycloak;
    private final JsonMapper json;
    private final Duration every;
    private final Cache<String, Boolean> tried = Caffeine.newBuilder()
            .expireAfterWrite(AGAIN_AFTER)
            .maximumSize(10_000)
            .build();
    private final AtomicBoolean away = new AtomicBoolean();
    private final Disposable.Swap asking = Disposables.swap();

    EndedSessions(
            SessionRegister register,
            OpenStreams streams,
            HeldSessions held,
            KeycloakSessions keycloak,
            JsonMapper json,
            SessionProperties properties) {
        this.register = register;
        this.streams = streams;
        this.held = held;
        this.keycloak = keycloak;
        this.json = json;
        this.every = properties.endedEvery();
    }

    Mono<Void> look() {
        return Flux.fromIterable(streams.sessions())
                .buffer(ASKED_AT_ONCE)
                .defaultIfEmpty(List.of())
                .concatMap(register::ended)
                .doOnNext(ended -> {
                    streams.close(ended.sessions());
                    streams.closeIn(ended.places());
                })
                .concatMap(ended -> endAtKeycloak(ended.sessions()))
                .then();
    }

    private Mono<Void> endAtKeycloak(Collection<String> ended) {
        return Flux.fromIterable(ended)
                .filter(session -> tried.asMap().putIfAbsent(session, true) == null)
                .concatMap(session -> held.holding(session)
                        .flatMap(this::endAtKeycloak)
                        // forgotten here, it cannot be renewed
                        .defaultIfEmpty(true)
                        .filter(Boolean::booleanValue)
                        .flatMap(_ -> register.close(session))
                        .doOnError(failure -> LOG.warn("A session is not ended yet: {}", failure.toString()))
                        .onErrorComplete())
                .then();
    }

    private Mono<Boolean> endAtKeycloak(Session session) {
        return Mono.justOrEmpty(Tokens.in(session, json).map(Tokens::refreshToken))
                .flatMap(keycloak::end)
                .defaultIfEmpty(true)
                .flatMap(done -> done ? held.deleteById(session.getId()).thenReturn(true) : Mono.just(false));
    }

    @Override
    public void start() {
        asking.update(Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(
                        _ -> look().doOnSuccess(_ -> away.set(false))
                                .doOnError(this::sayOnce)
                                .onErrorComplete(),
                        1)
                .subscribe());
    }

    private void sayOnce(Throwable failure) {
        if (!away.getAndSet(true)) {
            LOG.warn("It is not known which sessions were ended: {}", failure.toString());
        }
    }

    @Override
    public void stop() {
        asking.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        var current = asking.get();
        return current != null && !current.isDisposed();
    }
}
