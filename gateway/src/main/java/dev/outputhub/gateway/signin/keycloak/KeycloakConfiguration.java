package dev.outputhub.gateway.signin.keycloak;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.outputhub.gateway.routing.DoorProperties;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
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

    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final long KEYS_OUTLIVE_KEYCLOAK_MILLIS = Duration.ofHours(4).toMillis();

    /** Fetched at most every 30 seconds whatever key ids callers invent; they serve on while Keycloak is away. */
    @Bean
    JWKSource<SecurityContext> keycloakKeys(IdentityProperties identity) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS);
        return JWKSourceBuilder.<SecurityContext>create(
                        URI.create(identity.endpoint("certs")).toURL(), retriever)
                .retrying(true)
                .outageTolerant(KEYS_OUTLIVE_KEYCLOAK_MILLIS)
                .build();
    }

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
