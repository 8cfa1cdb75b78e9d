package dev.outputhub.gateway.signin.keycloak;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Ends a person's session at Keycloak from server to server, with the refresh token. The usual way by the browser takes the identity
 * token through an address, and is left to sessions that began at a company's identity provider: it knows its person by the browser alone.
 */
@Component
public class KeycloakSessions {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakSessions.class);

    private final WebClient client;
    private final IdentityProperties identity;

    KeycloakSessions(KeycloakClient keycloak, IdentityProperties identity) {
        this.client = keycloak.http();
        this.identity = identity;
    }

    /** Tells whether it is ended; if not, the browser has to go to {@link #endByBrowser}. */
    public Mono<Boolean> end(String refreshToken) {
        return client.post()
                .uri(identity.endpoint("logout"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("client_id", identity.clientId())
                        .with("client_secret", identity.clientSecret())
                        .with("refresh_token", refreshToken))
                .retrieve()
                .toBodilessEntity()
                .thenReturn(true)
                .onErrorResume(failure -> {
                    LOG.warn("Keycloak did not end the session, the browser has to: {}", failure.toString());
                    return Mono.just(false);
                });
    }

    /** @param idToken of the session; without it Keycloak asks first */
    public URI endByBrowser(String backTo, @Nullable String idToken) {
        var address = UriComponentsBuilder.fromUriString(identity.browserEndpoint("logout"))
                .queryParam("client_id", identity.clientId())
                .queryParam("post_logout_redirect_uri", backTo);
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.encode().build().toUri();
    }
}
