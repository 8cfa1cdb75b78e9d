package dev.outputhub.platform.test.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.platform.test.neighbours.StubServer;
import dev.outputhub.platform.test.neighbours.StubServer.Answer;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs for tests of one service what two issuers sign: as auth-service the tokens of people, by keys that the neighbours publish for
 * it; as an OpenID Connect issuer those of services, and what proves who a person is. Journeys use the real identity provider. Keys are elliptic: finding one for RSA takes seconds without the
 * optimising compiler, which tests go without.
 */
public final class TestIssuer {

    private static final String PLATFORM = "urn:output-hub";
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
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("test")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("The test issuer did not start", failure);
        }
    }

    public String uri() {
        return server.address();
    }

    /** A token as auth-service issues it for the person. */
    public String token(TestPeople person) {
        return token(person, person.scopes());
    }

    public String token(TestPeople person, List<String> scopes) {
        return tokens.computeIfAbsent(new Claims(person, List.copyOf(scopes)), _ -> issue(person, scopes));
    }

    /** The same, with claims of its own beside or instead of the usual ones. */
    public String token(TestPeople person, Map<String, Object> claims) {
        var all = usual(person, person.scopes());
        claims.forEach(all::claim);
        return sign(PLATFORM, all);
    }

    private String issue(TestPeople person, List<String> scopes) {
        return sign(PLATFORM, usual(person, scopes));
    }

    private static JWTClaimsSet.Builder usual(TestPeople person, List<String> scopes) {
        return identity(person).claim("roles", List.of(person.role())).claim("scopes", scopes);
    }

    /** A token as auth-service issues it for the person while they are in these groups. */
    public String tokenIn(TestPeople person, UUID... groups) {
        return sign(
                PLATFORM,
                identity(person)
                        .claim("roles", List.of(person.role()))
                        .claim("scopes", person.scopes())
                        .claim(
                                "groups",
                                Arrays.stream(groups).map(UUID::toString).toList()));
    }

    /** A token as the identity provider issues it, which proves who a person is. */
    public String identityToken(TestPeople person) {
        return sign(uri(), identity(person));
    }

    /** The same, of one session there. */
    public String identityToken(TestPeople person, String session) {
        return sign(uri(), identity(person).claim("sid", session));
    }

    /** The same, saying this beside the usual, such as how they signed in. */
    public String identityToken(TestPeople person, Map<String, Object> claims) {
        var all = identity(person);
        claims.forEach(all::claim);
        return sign(uri(), all);
    }

    /** The same, of a session that began at another identity provider. */
    public String identityToken(TestPeople person, String session, String provider) {
        return sign(uri(), identity(person).claim("sid", session).claim("identity_provider", provider));
    }

    private static JWTClaimsSet.Builder identity(TestPeople person) {
        return new JWTClaimsSet.Builder()
                .subject(person.id().toString())
                .claim("email", person.email())
                .claim("name", person.role() + " of " + person.organization())
                .claim(
                        "organization",
                        Map.of(
                                person.organization(),
                                Map.of("id", person.organizationId().toString())));
    }

    /** A token of the identity provider for somebody who is in none of its organisations. */
    public String identityToken(UUID person, String email, String name) {
        return sign(
                uri(),
                new JWTClaimsSet.Builder()
                        .subject(person.toString())
                        .claim("email", email)
                        .claim("name", name));
    }

    /** As auth-service publishes them (RFC 7517). */
    public Map<String, Object> signingKeys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    /** A token of the platform's own services. */
    public String serviceToken() {
        return sign(
                uri(),
                new JWTClaimsSet.Builder()
                        .subject(UUID.nameUUIDFromBytes("services".getBytes(StandardCharsets.UTF_8))
                                .toString())
                        .claim("scopes", List.of("internal")));
    }

    private String sign(String issuer, JWTClaimsSet.Builder claims) {
        var now = Instant.now();
        claims.issuer(issuer)
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
