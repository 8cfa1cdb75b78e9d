package dev.outputhub.gateway.session;

import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/** Finds a browser's session by the one of Keycloak that it holds, whichever gateway made it. */
public interface HeldSessions {

    /** The attribute that says which session of Keycloak it holds. */
    String KEYCLOAK_SESSION = "keycloakSession";

    /** Empty where there is none any more. */
    Mono<Session> holding(String keycloakSession);

    Mono<Void> deleteById(String id);
}
