package dev.outputhub.gateway.signin.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * What auth-service gives a token for: a key, or the proof of a person. It is asked every two seconds while somebody is at work, so
 * that a key that was revoked, or whoever lost a permission, is refused everywhere within that time and without anything shared
 * between gateways; while auth-service is away, what it said last holds until that token expires.
 */
@Component
public class TokenExchange {

    private static final Duration BELIEVED_FOR = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    record Exchanged(String token) {}

    record Refused(@Nullable String code, @Nullable String detail) {

        private static final Refused SILENT = new Refused(null, null);

        private ErrorCode error() {
            return Stream.of(ErrorCode.SSO_REQUIRED, ErrorCode.SSO_REFUSED, ErrorCode.SECOND_FACTOR_REQUIRED)
                    .filter(this::says)
                    .findFirst()
                    .orElse(ErrorCode.ORGANIZATION_NOT_YOURS);
        }

        private boolean says(ErrorCode known) {
            return known.code().equals(code);
        }
    }

    private final WebClient client;
    private final URI auth;
    private final PlatformTokens tokens;
    private final Clock clock;
    private final AsyncCache<Object, JwtAuthenticationToken> believed = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BELIEVED_FOR)
            .buildAsync();
    private final Cache<Object, JwtAuthenticationToken> last =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TokenExchange(WebClient serviceClient, ServiceAddresses addresses, PlatformTokens tokens, Clock clock) {
        this.client = serviceClient;
        this.auth = addresses.of(Service.AUTH);
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The caller that something stands for; fails with an {@code AuthenticationException}, or with a problem where it may not be used so.
     *
     * @param sameAs what is the same for all that get the same answer
     * @param path of the exchange at auth-service
     */
    public Mono<JwtAuthenticationToken> of(Object sameAs, String path, Map<String, ?> body) {
        return of(sameAs, sameAs, path, body);
    }

    /**
     * The same where an answer does not do for all of whom the same holds while auth-service is away.
     *
     * @param lastOf what is the same for all those
     */
    public Mono<JwtAuthenticationToken> of(Object sameAs, Object lastOf, String path, Map<String, ?> body) {
        return Mono.fromFuture(
                () -> believed.get(sameAs, (_, _) -> ask(lastOf, path, body).toFuture()), true);
    }

    private Mono<JwtAuthenticationToken> ask(Object key, String path, Map<String, ?> body) {
        return client.post()
                .uri(auth.resolve(path))
                .bodyValue(body)
                .retrieve()
                .onStatus(HttpStatus.FORBIDDEN::equals, TokenExchange::forbidden)
                .onStatus(HttpStatus.UNAUTHORIZED::equals, TokenExchange::unauthenticated)
                .onStatus(HttpStatusCode::is4xxClientError, _ -> Mono.error(new InvalidBearerTokenException("refused")))
                .bodyToMono(Exchanged.class)
                .timeout(PATIENCE)
                .flatMap(exchanged -> tokens.verify(exchanged.token()))
                .doOnNext(caller -> last.put(key, caller))
                .doOnError(TokenExchange::isAnswer, _ -> last.invalidate(key))
                .onErrorResume(failure -> !isAnswer(failure), failure -> lastSaid(key, failure));
    }

    private static Mono<Throwable> unauthenticated(ClientResponse answer) {
        return refused(answer)
                .map(refused -> refused.says(ErrorCode.SESSION_EXPIRED) && refused.detail() != null
                        ? new Problem(ErrorCode.SESSION_EXPIRED, refused.detail())
                        : new InvalidBearerTokenException("refused"));
    }

    private static Mono<Refused> refused(ClientResponse answer) {
        return answer.bodyToMono(Refused.class).onErrorReturn(Refused.SILENT).defaultIfEmpty(Refused.SILENT);
    }

    private static Mono<Throwable> forbidden(ClientResponse answer) {
        return refused(answer)
                .map(refused -> new Problem(
                        refused.error(),
                        refused.detail() == null ? "You do not belong to this organisation." : refused.detail()));
    }

    private static boolean isAnswer(Throwable failure) {
        return failure instanceof InvalidBearerTokenException || failure instanceof Problem;
    }

    private Mono<JwtAuthenticationToken> lastSaid(Object key, Throwable failure) {
        var known = last.getIfPresent(key);
        var expires = known == null ? null : known.getToken().getExpiresAt();
        if (known != null && expires != null && clock.instant().isBefore(expires)) {
            return Mono.just(known);
        }
        return Mono.error(
                failure instanceof JwtException
                        ? new InvalidBearerTokenException("refused", failure)
                        : new AuthenticationServiceException("auth-service cannot be asked who somebody is", failure));
    }
}
