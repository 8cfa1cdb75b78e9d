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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    private static final TestIssuer SHARED = start();

    private final HttpServer server;
    private final ECKey key;
    private final Map<Claims, String> tokens = new ConcurrentHashMap<>();

    private TestIssuer(HttpServer server, ECKey key) {
        this.server = server;
        this.key = key;
    }

    public static TestIssuer shared() {
        return SHARED;
    }

    private static TestIssuer start() {
        try {
            var key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(server, key);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
            server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext(
                    "/protocol/openid-connect/token",
                    exchange -> answer(
                            exchange,
                            "{\"access_token\":\"" + issuer.serviceToken()
                                    + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}"));
            server.start();
            return issuer;
        } catch (IOException | JOSEException failure) {
            throw new IllegalStateException("The test issuer did not start", failure);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
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
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["ES256"]}""".formatted(uri());
    }

    private record Claims(TestPeople person, List<String> scopes) {}

    private static void answer(HttpExchange exchange, String json) {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
