package dev.outputhub.auth.person;

import com.nimbusds.jwt.JWTParser;
import dev.outputhub.auth.token.OwnTokens;
import dev.outputhub.platform.identity.PlatformIssuer;
import dev.outputhub.platform.problems.Problem;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Reads who somebody is out of a token of the identity provider, or out of one of ours, which is good for its own organisation alone
 * and no longer than it lasts.
 */
@Component
class Proofs {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** As the realm names them: the level that its flow reaches by a second factor, and what its executions are called. */
    private static final String SECOND_LEVEL = "2";

    private static final Set<String> SECOND_FACTORS = Set.of("otp", "hwk");

    private final JwtDecoder identityProvider;
    private final OwnTokens own;

    Proofs(JwtDecoder identityProvider, OwnTokens own) {
        this.identityProvider = identityProvider;
        this.own = own;
    }

    /** @throws Problem 401 for what proves nothing, 503 where it cannot be known now */
    Proof of(String token) {
        boolean ours = PlatformIssuer.NAME.equals(claimedIssuer(token));
        var jwt = ours ? own.ofPerson(token).orElseThrow(Proofs::refused) : decoded(token);
        var organizations = organizations(jwt);
        return new Proof(
                person(jwt),
                Objects.requireNonNullElse(jwt.getClaimAsString("email"), ""),
                Objects.requireNonNullElse(jwt.getClaimAsString("name"), ""),
                organizations,
                ours ? null : jwt.getClaimAsString("sid"),
                ours ? null : jwt.getClaimAsString("identity_provider"),
                ours ? organizations.keySet().stream().findFirst().orElse("") : null,
                ours || hasSecondFactor(jwt));
    }

    private Jwt decoded(String token) {
        try {
            return identityProvider.decode(token);
        } catch (BadJwtException bad) {
            throw refused();
        } catch (JwtException away) {
            throw Problem.unavailable("The identity provider is not there. Try again in a moment.", RETRY_AFTER);
        }
    }

    private static UUID person(Jwt jwt) {
        var id = uuid(jwt.getSubject());
        if (id == null) {
            throw refused();
        }
        return id;
    }

    /**
     * The level (acr) says that it was asked for and set up on the way; the methods (amr, RFC 8176) that it was asked for since the
     * account has one.
     */
    private static boolean hasSecondFactor(Jwt jwt) {
        return SECOND_LEVEL.equals(jwt.getClaimAsString("acr"))
                || (jwt.getClaim("amr") instanceof Collection<?> methods
                        && methods.stream().anyMatch(SECOND_FACTORS::contains));
    }

    private static Map<String, UUID> organizations(Jwt jwt) {
        var known = new HashMap<String, UUID>();
        if (jwt.getClaim("organization") instanceof Map<?, ?> organizations) {
            organizations.forEach((slug, attributes) -> {
                var id = attributes instanceof Map<?, ?> map ? uuid(String.valueOf(map.get("id"))) : null;
                if (id != null) {
                    known.put(String.valueOf(slug), id);
                }
            });
        }
        return known;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** What it says before anything is proven: it only chooses who is to prove it. */
    private static @Nullable String claimedIssuer(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException | RuntimeException malformed) {
            throw refused();
        }
    }

    private static Problem refused() {
        return new Problem(PersonError.TOKEN_REFUSED, "This token proves nobody.");
    }
}
