package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.session.HeldSessions;
import dev.outputhub.gateway.signin.keycloak.Tokens;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the tokens of a sign-in into the session: the tokens alone, not Spring Security's own objects around them, which hold
 * the client's secret.
 */
@Component
class AuthorizedClients implements ServerOAuth2AuthorizedClientRepository {

    private final JsonMapper json;

    AuthorizedClients(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication authentication, ServerWebExchange exchange) {
        var access = client.getAccessToken();
        var refresh = client.getRefreshToken();
        var tokens = new Tokens(
                access.getTokenValue(),
                Objects.requireNonNull(access.getIssuedAt()),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue(),
                authentication.getPrincipal() instanceof OidcUser person
                        ? person.getIdToken().getTokenValue()
                        : null);
        return exchange.getSession()
                .doOnNext(session -> {
                    tokens.putInto(session, json);
                    var held = tokens.keycloakSession();
                    if (held != null) {
                        session.getAttributes().put(HeldSessions.KEYCLOAK_SESSION, held);
                    }
                })
                .then();
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registration, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
