package dev.outputhub.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTests {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, clock());

    @Test
    void theSameTokenIsVerifiedOnce() {
        tokens.decode("ada");

        assertThat(tokens.decode("ada").getSubject()).isEqualTo("ada");
        assertThat(verified).containsExactly("ada");
    }

    @Test
    void eachTokenSpeaksForItsOwnPerson() {
        tokens.decode("ada");

        assertThat(tokens.decode("bob").getSubject()).isEqualTo("bob");
    }

    @Test
    void anExpiredTokenIsNotRememberedButVerifiedAgain() {
        tokens.decode("ada");
        now = START.plus(Duration.ofMinutes(5));

        assertThatThrownBy(() -> tokens.decode("ada")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(verified).containsExactly("forged", "forged");
    }

    private Jwt verify(String token) {
        verified.add(token);
        var expires = START.plus(Duration.ofMinutes(5));
        if (token.equals("forged") || !now.isBefore(expires)) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(expires)
                .build();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
