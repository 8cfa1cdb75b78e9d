package dev.outputhub.gateway.signin.keycloak;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/** The last step of a sign-in. A Keycloak that does not answer makes it fail as a sign-in, which the page can say. */
@Component
class AuthorizationCodeExchange
        implements ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private static final OAuth2Error AWAY = new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final WebClientReactiveAuthorizationCodeTokenResponseClient client =
            new WebClientReactiveAuthorizationCodeTokenResponseClient();

    AuthorizationCodeExchange(KeycloakClient keycloak) {
        client.setWebClient(keycloak.http());
    }

    @Override
    public Mono<OAuth2AccessTokenResponse> getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        return client.getTokenResponse(request)
                .onErrorMap(
                        WebClientRequestException.class, failure -> new OAuth2AuthorizationException(AWAY, failure));
    }
}
