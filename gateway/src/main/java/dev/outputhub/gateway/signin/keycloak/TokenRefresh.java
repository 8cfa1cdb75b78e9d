package dev.outputhub.gateway.signin.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Exchanges a refresh token for new tokens. A page sends many requests at once, and all of them find the same token expired:
 * they share one exchange and its result, for Keycloak may take a second use of a refresh token for theft.
 */
@Component
public class TokenRefresh {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);

    private final WebClientReactiveRefreshTokenTokenResponseClient client =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final ClientRegistration keycloak;
    private final Clock clock;
    private final Cache<String, Mono<Tokens>> exchanges = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(5_000)
            .build();

    TokenRefresh(KeycloakClient http, ClientRegistration keycloak, Clock clock) {
        client.setWebClient(http.http());
        this.keycloak = keycloak;
        this.clock = clock;
    }

    public boolean isDue(Tokens tokens) {
        return clock.instant().isAfter(tokens.expiresAt().minus(BEFORE_EXPIRY));
    }

    public boolean isTooLate(Tokens tokens) {
        return clock.instant().isAfter(tokens.expiresAt());
    }

    public Mono<Tokens> refresh(Tokens old) {
        var refreshToken = old.refreshToken();
        if (refreshToken == null) {
            return Mono.empty();
        }
        return exchanges.get(
                refreshToken,
                token -> exchange(old, token)
                        .doOnError(_ -> exchanges.invalidate(token))
                        .cache());
    }

    private Mono<Tokens> exchange(Tokens old, String refreshToken) {
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, old.accessToken(), old.issuedAt(), old.expiresAt());
        var grant = new OAuth2RefreshTokenGrantRequest(
                keycloak, access, new OAuth2RefreshToken(refreshToken, old.issuedAt()));
        return client.getTokenResponse(grant).map(answer -> tokens(answer, old));
    }

    private static Tokens tokens(OAuth2AccessTokenResponse answer, Tokens old) {
        var access = answer.getAccessToken();
        var refresh = answer.getRefreshToken();
        return new Tokens(
                access.getTokenValue(),
                Objects.requireNonNull(access.getIssuedAt()),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? old.refreshToken() : refresh.getTokenValue(),
                old.idToken());
    }
}
