package dev.outputhub.gateway.signin.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import dev.outputhub.gateway.signin.token.TokenCaller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Verifies access tokens. A program sends the same token with each request, so a verified one is remembered until it expires.
 */
@Component
public class AccessTokens {

    private static final int REMEMBERED = 2_000;

    private final NimbusJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, JwtAuthenticationToken> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    AccessTokens(IdentityProperties identity, JWKSource<SecurityContext> keys, Clock clock) {
        this.clock = clock;
        decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(identity.issuerUri()),
                new JwtClaimValidator<String>("sub", Objects::nonNull),
                new JwtClaimValidator<List<String>>(
                        "aud", audiences -> audiences != null && audiences.contains(identity.audience()))));
    }

    /** The caller a token speaks for; fails with an {@code AuthenticationException}. */
    public Mono<JwtAuthenticationToken> verify(String token) {
        var known = verified.getIfPresent(token);
        if (known != null && isCurrent(known)) {
            return Mono.just(known);
        }
        // off the event loop, for fetching keys blocks
        return Mono.fromCallable(() -> decoder.decode(token))
                .subscribeOn(Schedulers.boundedElastic())
                .map(TokenCaller::of)
                .doOnNext(caller -> verified.put(token, caller))
                .onErrorMap(JwtException.class, AccessTokens::refusal);
    }

    private static AuthenticationException refusal(JwtException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // the key is not among those that were fetched a moment ago
            if (cause instanceof BadJwtException || cause instanceof RateLimitReachedException) {
                return new InvalidBearerTokenException("refused", failure);
            }
        }
        return new AuthenticationServiceException("Keycloak's keys cannot be had", failure);
    }

    private boolean isCurrent(JwtAuthenticationToken caller) {
        var expires = caller.getToken().getExpiresAt();
        return expires != null && clock.instant().isBefore(expires);
    }
}
