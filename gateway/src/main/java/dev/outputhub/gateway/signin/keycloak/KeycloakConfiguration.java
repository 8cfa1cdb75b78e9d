package dev.outputhub.gateway.signin.keycloak;

import dev.outputhub.gateway.routing.DoorProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The endpoints are named here and not discovered, so that the gateway starts while Keycloak is still starting. The
 * organisation comes with the realm's default scopes: asking for it as well makes Keycloak fail.
 */
@Configuration(proxyBeanMethods = false)
public class KeycloakConfiguration {

    public static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistration keycloak(IdentityProperties identity, DoorProperties door) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(door.origin() + "/login/oauth2/code/" + REGISTRATION)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                .issuerUri(identity.issuerUri())
                .authorizationUri(identity.browserEndpoint("auth"))
                .tokenUri(identity.endpoint("token"))
                .jwkSetUri(identity.endpoint("certs"))
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration keycloak) {
        return new InMemoryReactiveClientRegistrationRepository(keycloak);
    }
}
