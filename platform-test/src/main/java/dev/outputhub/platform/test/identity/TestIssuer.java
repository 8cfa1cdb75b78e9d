package dev.outputhub.platform.test.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.platform.test.neighbours.StubServer;
import dev.outputhub.platform.test.neighbours.StubServer.Answer;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID Connect issuer for tests of one service: discovery, keys, client credentials, and tokens with the claims the realm
 * maps. Journeys use the real identity provider. Keys are elliptic: finding one for RSA takes seconds without the
 * optimising compiler, which tests go without.
 */
public final class TestIssuer {

    private static final TestIssuer SHARED = new TestIssuer();

    private final StubServer server = StubServer.start(this::answer);
    private final ECKey key = newKey();
    private final Map<Claims, String> tokens = new ConcurrentHashMap<>();

    private TestIssuer() {}

    public static TestIssuer shared() {
        return SHARED;
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("The test issuer did not start", failure);
        }
    }

    public String uri() {
        return server.address();
    }

    /** A token as the realm would issue it to the person. */
    public String token(TestPeople person) {
        return token(person, person.scopes());
    }

    public String token(TestPeople person, List<String> scopes) {
        return tokens.computeIfAbsent(new Claims(person, List.copyOf(scopes)), _ -> issue(person, scopes));
    }

    private String issue(TestPeople person, List<String> scopes) {
        return sign(new JWTClaimsSet.Builder()
                .subject(person.id().toString())
                .claim("email", person.email())
                .claim("name", person.role() + " of " + person.organization())
                .claim(
                        "organization",
                        Map.of(
                                person.organization(),
                                Map.of("id", person.organizationId().toString())))
                .claim("roles", List.of(person.role()))
                .claim("scopes", scopes));
    }

    /** A token of the platform's own services. */
    public String serviceToken() {
        return sign(new JWTClaimsSet.Builder()
                .subject(UUID.nameUUIDFromBytes("services".getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("scopes", List.of("internal")));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        var now = Instant.now();
        claims.issuer(uri())
                .audience("output-hub")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    private String discovery() {
        return """
            {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/protocol/openid-connect/token",
             "authorization_endpoint":"%1$s/auth","subject_types_supported":["public"],
             "response_types_supported":["code"],"id_token_signing_alg_values_supported":["ES256"]}\
            """.formatted(uri());
    }

    private record Claims(TestPeople person, List<String> scopes) {}

    private Answer answer(Request request) {
        return switch (request.path()) {
            case "/.well-known/openid-configuration" -> Answer.text(200, "application/json", discovery());
            case "/keys" -> Answer.text(200, "application/json", new JWKSet(key.toPublicJWK()).toString());
            case "/protocol/openid-connect/token" ->
                Answer.json(Map.of("access_token", serviceToken(), "expires_in", 300, "token_type", "Bearer"));
            default -> Answer.empty(404);
        };
    }
}
