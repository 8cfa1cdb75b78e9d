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
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** auth-service, which knows what was ended. Sessions go by Keycloak's names of them, which open nothing. */
@Component
public class SessionRegister {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRegister.class);
    private static final String PATH = "/internal/open/sessions/";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    record Named(Collection<String> sessions) {}

    record Watched(Collection<String> sessions, Collection<SessionOfRequest> places) {}

    /** @param places where the session may not go on, though it may elsewhere */
    record Ended(Collection<String> sessions, Collection<SessionOfRequest> places) {

        Ended(@Nullable Collection<String> sessions, @Nullable Collection<SessionOfRequest> places) {
            this.sessions = sessions == null ? List.of() : sessions;
            this.places = places == null ? List.of() : places;
        }
    }

    private final WebClient client;
    private final URI auth;

    SessionRegister(WebClient serviceClient, ServiceAddresses addresses) {
        this.client = serviceClient;
        this.auth = addresses.of(Service.AUTH);
    }

    /** Those of the watched that were ended or may not go on where they are, and all that were ended and no gateway has closed yet. */
    Mono<Ended> ended(Collection<SessionOfRequest> watched) {
        var sessions =
                watched.stream().map(SessionOfRequest::session).distinct().toList();
        var places =
                watched.stream().filter(place -> place.organization() != null).toList();
        return ask("ended", new Watched(sessions, places))
                .bodyToMono(Ended.class)
                .timeout(PATIENCE);
    }

    /** Says that one was ended at Keycloak too. Where auth-service does not hear it, it is left to end by itself. */
    public Mono<Void> close(String session) {
        return ask("closed", new Named(List.of(session)))
                .toBodilessEntity()
                .timeout(PATIENCE)
                .then()
                .doOnError(failure -> LOG.warn("A session was ended unheard: {}", failure.toString()))
                .onErrorComplete();
    }

    private ResponseSpec ask(String what, Object body) {
        return client.post().uri(auth.resolve(PATH + what)).bodyValue(body).retrieve();
    }
}
