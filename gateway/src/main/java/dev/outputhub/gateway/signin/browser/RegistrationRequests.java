package dev.outputhub.gateway.signin.browser;

import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A sign-in that begins with a new account: {@code ?create} asks Keycloak for its form of registration (prompt=create of OpenID Connect). */
@Component
class RegistrationRequests implements ServerOAuth2AuthorizationRequestResolver {

    static final String CREATE = "create";

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    RegistrationRequests(ReactiveClientRegistrationRepository clients) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(clients);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return requests.resolve(exchange).map(wanted(exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
        return requests.resolve(exchange, registrationId).map(wanted(exchange));
    }

    private static UnaryOperator<OAuth2AuthorizationRequest> wanted(ServerWebExchange exchange) {
        return request -> exchange.getRequest().getQueryParams().containsKey(CREATE)
                ? OAuth2AuthorizationRequest.from(request)
                        .additionalParameters(parameters -> parameters.put("prompt", "create"))
                        .build()
                : request;
    }
}
