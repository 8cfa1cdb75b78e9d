package dev.outputhub.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.platform.identity.PlatformIssuer;
import dev.outputhub.platform.identity.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Signs who a principal is and what it may do, in the claims that every service reads (RFC 7519). */
@Service
public class PlatformTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    public record Issued(String token, Instant expiresAt) {}

    private final SigningKeys keys;
    private final Clock clock;

    PlatformTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param atMost when it ends at the latest */
    public Issued issue(Principal principal, Instant atMost) {
        var now = clock.instant();
        var usual = now.plus(LIFETIME);
        var expires = usual.isBefore(atMost) ? usual : atMost;
        var key = keys.current();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                claims(principal, now, expires));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Issued(token.serialize(), expires);
    }

    private static JWTClaimsSet claims(Principal principal, Instant now, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer(PlatformIssuer.NAME)
                .audience(PlatformIssuer.AUDIENCE)
                .subject(principal.personId().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .claim("email", principal.email())
                .claim("name", principal.name())
                .claim(
                        "organization",
                        Map.of(
                                principal.organizationSlug(),
                                Map.of("id", principal.organizationId().toString())))
                .claim("roles", List.copyOf(principal.roles()))
                .claim("scopes", principal.scopes().stream().sorted().toList())
                .build();
    }
}
