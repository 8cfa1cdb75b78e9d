package dev.outputhub.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers a verified token until it expires: the same one comes with each request of a caller, and its signature costs more than
 * most answers. A token of which nothing is remembered, or not any more, is verified anew.
 */
class VerifiedTokens implements JwtDecoder {

    private static final int REMEMBERED = 2_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> verified;

    VerifiedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfter(Expiry.<String, Jwt>creating((_, token) -> untilExpiry(token, clock)))
                .ticker(() -> nanos(clock))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        // not as the cache's loader: fetching keys may take long, and would hold up others
        var known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var decoded = decoder.decode(token);
        verified.put(token, decoded);
        return decoded;
    }

    private static Duration untilExpiry(Jwt token, Clock clock) {
        var left = Duration.between(clock.instant(), Objects.requireNonNullElse(token.getExpiresAt(), Instant.MIN));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static long nanos(Clock clock) {
        var now = clock.instant();
        return Duration.ofSeconds(now.getEpochSecond(), now.getNano()).toNanos();
    }
}
