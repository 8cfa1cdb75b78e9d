package dev.outputhub.gateway.signin.apikey;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import dev.outputhub.gateway.signin.token.TokenCaller;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Who comes by a key. auth-service is asked every two seconds while a key is in use, so that one that was revoked, or whose owner lost
 * a permission, is refused everywhere within that time and without anything shared between gateways; while auth-service is away, what
 * it said last holds until that token expires.
 */
@Component
public class ApiKeys {

    private static final String ISSUER = "urn:output-hub";
    private static final String AUDIENCE = "output-hub";
    private static final Duration BELIEVED_FOR = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 2_000;

    record Exchanged(String token) {}

    private final WebClient client;
    private final URI exchange;
    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final AsyncCache<PresentedKey, JwtAuthenticationToken> believed = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BELIEVED_FOR)
            .buildAsync();
    private final Cache<PresentedKey, JwtAuthenticationToken> last =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ApiKeys(WebClient serviceClient, ServiceAddresses addresses, Clock clock) {
        this.client = serviceClient;
        this.clock = clock;
        var auth = addresses.of(Service.AUTH);
        this.exchange = auth.resolve("/internal/open/api-keys/exchange");
        this.decoder = decoder(auth.resolve("/internal/open/signing-keys").toString());
    }

    private static ReactiveJwtDecoder decoder(String signingKeys) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(signingKeys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(ISSUER),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    /** The caller a key speaks for; fails with an {@code AuthenticationException}. */
    public Mono<JwtAuthenticationToken> verify(PresentedKey presented) {
        return Mono.fromFuture(() -> believed.get(presented, (key, _) -> ask(key).toFuture()), true);
    }

    private Mono<JwtAuthenticationToken> ask(PresentedKey presented) {
        return client.post()
                .uri(exchange)
                .bodyValue(Map.of("key", presented.key(), "address", presented.address()))
                .retrieve()
                .onStatus(HttpStatusCode::is4xxClientError, _ -> Mono.error(new InvalidBearerTokenException("refused")))
                .bodyToMono(Exchanged.class)
                .timeout(PATIENCE)
                .flatMap(exchanged -> decoder.decode(exchanged.token()))
                .map(TokenCaller::of)
                .doOnNext(caller -> last.put(presented, caller))
                .doOnError(InvalidBearerTokenException.class, _ -> last.invalidate(presented))
                .onErrorResume(
                        failure -> !(failure instanceof InvalidBearerTokenException),
                        failure -> lastSaid(presented, failure));
    }

    private Mono<JwtAuthenticationToken> lastSaid(PresentedKey presented, Throwable failure) {
        var known = last.getIfPresent(presented);
        var expires = known == null ? null : known.getToken().getExpiresAt();
        if (known != null && expires != null && clock.instant().isBefore(expires)) {
            return Mono.just(known);
        }
        return Mono.error(
                failure instanceof JwtException
                        ? new InvalidBearerTokenException("refused", failure)
                        : new AuthenticationServiceException("auth-service cannot be asked about a key", failure));
    }
}
