package dev.outputhub.platform.remote;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The access token of the platform's own services, fetched when needed and kept until shortly before it ends. */
public class ServiceToken {

    /** Renewed this long before its end, so that a call under way does not outlive it. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final String SERVICES = "services";

    private static final OAuth2AuthorizeRequest REQUEST = OAuth2AuthorizeRequest.withClientRegistrationId(SERVICES)
            .principal(SERVICES)
            .build();

    private final OAuth2AuthorizedClientManager clients;
    /** The manager would fetch a token for everybody who waits for one. */
    private final ReentrantLock lock = new ReentrantLock();

    ServiceToken(RestClient.Builder http, ClientProperties client, Clock clock) {
        var registrations = new InMemoryClientRegistrationRepository(registration(client));
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider(http, clock));
        this.clients = manager;
    }

    /** @throws RestClientException when the identity provider is away or refuses */
    public String value() {
        lock.lock();
        try {
            var authorized = clients.authorize(REQUEST);
            if (authorized == null) {
                throw new IllegalStateException("The identity provider gave no token to this service");
            }
            return authorized.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RestClientException away) {
                    throw away;
                }
            }
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    private static ClientRegistration registration(ClientProperties client) {
        return ClientRegistration.withRegistrationId(SERVICES)
                .tokenUri(client.issuerUri() + "/protocol/openid-connect/token")
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider(RestClient.Builder http, Clock clock) {
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(http.clone()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        provider.setClockSkew(MARGIN);
        provider.setClock(clock);
        return provider;
    }
}
