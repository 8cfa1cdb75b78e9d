package dev.outputhub.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signs who a principal is and what it may do, in the claims that every service reads (RFC 7519). Who is asked about again within
 * five minutes, and may do the same as before, gets the same token: services remember those they have verified.
 */
@Service
public class PlatformTokens {

    static final String KIND = "kind";
    static final String PERSON = "person";

    /** The claim that names the browser's session, by the id that its person is shown. */
    public static final String SESSION = "session";

    /** The claim that names the key somebody came by; also what such a token is. */
    private static final String KEY = "key";

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration GIVEN_AGAIN = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    public record Issued(String token, Instant expiresAt) {}

    private record Wanted(
            Principal principal,
            String kind,
            Instant atMost,
            @Nullable UUID session,
            @Nullable UUID key) {}

    private record Signed(Issued issued, Instant at) {}

    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<Wanted, Signed> signed =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PlatformTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param principal nowhere for a person who belongs to no organisation
     * @param session of the browser that asks; null for a program
     */
    public Issued issueToPerson(Principal principal, @Nullable UUID session) {
        return issue(new Wanted(principal, PERSON, Instant.MAX, session, null));
    }

    /** @param atMost when it ends at the latest */
    public Issued issueToKey(Principal principal, UUID key, Instant atMost) {
        return issue(new Wanted(principal, KEY, atMost, null, key));
    }

    private Issued issue(Wanted wanted) {
        var now = clock.instant();
        var known = signed.getIfPresent(wanted);
        if (known != null
                && now.isBefore(known.at().plus(GIVEN_AGAIN))
                && now.isBefore(known.issued().expiresAt())) {
            return known.issued();
        }
        var issued = sign(wanted, now);
        signed.put(wanted, new Signed(issued, now));
        return issued;
    }

    private Issued sign(Wanted wanted, Instant now) {
        var usual = now.plus(LIFETIME);
        var expires = usual.isBefore(wanted.atMost()) ? usual : wanted.atMost();
        var key = keys.current();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims(wanted, now, expires));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Issued(token.serialize(), expires);
    }

    private static JWTClaimsSet claims(Wanted wanted, Instant now, Instant expires) {
        var principal = wanted.principal();
        var claims = new JWTClaimsSet.Builder()
                .issuer(PlatformIssuer.NAME)
                .audience(PlatformIssuer.AUDIENCE)
                .subject(principal.personId().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .claim("email", principal.email())
                .claim("name", principal.name())
                .claim(KIND, wanted.kind())
                .claim("roles", principal.roles().stream().sorted().toList())
                .claim("scopes", principal.scopes().stream().sorted().toList());
        if (wanted.session() != null) {
            claims.claim(SESSION, wanted.session().toString());
        }
        if (wanted.key() != null) {
            claims.claim(KEY, wanted.key().toString());
        }
        if (!principal.isNowhere()) {
            claims.claim(
                    "organization",
                    Map.of(
                            principal.organizationSlug(),
                            Map.of("id", principal.organizationId().toString())));
            claims.claim(
                    "groups",
                    principal.groups().stream().map(UUID::toString).sorted().toList());
        }
        return claims.build();
    }
}
