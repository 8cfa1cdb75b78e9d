package dev.outputhub.gateway.signin.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-ins that were begun and wait for the answer of Keycloak. A browser may begin several, one per tab; only what cannot be
 * told from our own registration is kept.
 */
@Component
class AuthorizationRequests implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = "pendingSignIns";
    private static final int TABS = 5;
    private static final TypeReference<List<Pending>> PENDING = new TypeReference<>() {};

    record Pending(String state, String nonce, String codeVerifier) {}

    private final ClientRegistration keycloak;
    private final JsonMapper json;

    AuthorizationRequests(ClientRegistration keycloak, JsonMapper json) {
        this.keycloak = keycloak;
        this.json = json;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var begun = new Pending(
                Objects.requireNonNull(request.getState()),
                text(request, OidcParameterNames.NONCE),
                text(request, PkceParameterNames.CODE_VERIFIER));
        return exchange.getSession()
                .doOnNext(session -> {
                    var pending = new ArrayList<>(read(session));
                    pending.add(begun);
                    write(session, pending.subList(Math.max(0, pending.size() - TABS), pending.size()));
                })
                .then();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(find(session, exchange)))
                .map(this::restore);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(find(session, exchange))
                        .doOnNext(found -> write(
                                session,
                                read(session).stream()
                                        .filter(it -> !it.equals(found))
                                        .toList())))
                .map(this::restore);
    }

    private Optional<Pending> find(WebSession session, ServerWebExchange exchange) {
        var state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return read(session).stream()
                .filter(pending -> pending.state().equals(state))
                .findFirst();
    }

    private OAuth2AuthorizationRequest restore(Pending pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(keycloak.getProviderDetails().getAuthorizationUri()))
                .clientId(keycloak.getClientId())
                .redirectUri(keycloak.getRedirectUri())
                .scopes(keycloak.getScopes())
                .state(pending.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, keycloak.getRegistrationId(),
                        OidcParameterNames.NONCE, pending.nonce(),
                        PkceParameterNames.CODE_VERIFIER, pending.codeVerifier()))
                .build();
    }

    private List<Pending> read(WebSession session) {
        @Nullable String text = session.getAttribute(ATTRIBUTE);
        return text == null ? List.of() : json.readValue(text, PENDING);
    }

    private void write(WebSession session, List<Pending> pending) {
        if (pending.isEmpty()) {
            session.getAttributes().remove(ATTRIBUTE);
        } else {
            session.getAttributes().put(ATTRIBUTE, json.writeValueAsString(pending));
        }
    }

    private static String text(OAuth2AuthorizationRequest request, String attribute) {
        return Objects.requireNonNull(request.<String>getAttribute(attribute), attribute);
    }
}
