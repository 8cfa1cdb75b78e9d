package dev.outputhub.gateway.signin.ended;

import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** auth-service, which knows what was ended. Sessions go by Keycloak's names of them, which open nothing. */
@Component
public class SessionRegister {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRegister.class);
    private static final String PATH = "/internal/open/sessions/";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    record Named(@Nullable Collection<String> sessions) {}

    private final WebClient client;
    private final URI auth;

    SessionRegister(WebClient serviceClient, ServiceAddresses addresses) {
        this.client = serviceClient;
        this.auth = addresses.of(Service.AUTH);
    }

    /** Those of the watched that were ended, and all that no gateway has closed yet. */
    Mono<Collection<String>> ended(Collection<String> watched) {
        return ask("ended", watched);
    }

    /** Says that one was ended at Keycloak too. Where auth-service does not hear it, it is left to end by itself. */
    public Mono<Void> close(String session) {
        return ask("closed", List.of(session))
                .then()
                .doOnError(failure -> LOG.warn("A session was ended unheard: {}", failure.toString()))
                .onErrorComplete();
    }

    private Mono<Collection<String>> ask(String what, Collection<String> sessions) {
        return client.post()
                .uri(auth.resolve(PATH + what))
                .bodyValue(new Named(sessions))
                .retrieve()
                .bodyToMono(Named.class)
                .timeout(PATIENCE)
                .mapNotNull(Named::sessions);
    }
}
