package dev.outputhub.auth.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Speaks OpenID Connect to a real Keycloak and says of ana whatever a test wants: no real provider can be brought to that. */
final class ForgingProvider implements AutoCloseable {

    private enum Signature {
        OWN,
        STRANGE,
        NONE
    }

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final RSAKey key = newKey();
    private final RSAKey strangersKey = newKey();
    private volatile Consumer<JWTClaimsSet.Builder> changes = _ -> {};
    private volatile Signature signature = Signature.OWN;
    private volatile String nonce = "";
    private volatile String sentBackTo = "";

    ForgingProvider() throws IOException {
        server.createContext("/auth", this::signIn);
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "of no use", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken())));
        server.createContext("/certs", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    Map<String, String> discovered() {
        return Map.of(
                "issuer", uri(),
                "authorizationUrl", uri() + "/auth",
                "tokenUrl", uri() + "/token",
                "jwksUrl", uri() + "/certs",
                "disableUserInfo", "true");
    }

    /** Of a token that is right in everything else. */
    void tells(Consumer<JWTClaimsSet.Builder> otherwise) {
        changes = otherwise;
        signature = Signature.OWN;
    }

    void signsByAnotherKey() {
        tells(_ -> {});
        signature = Signature.STRANGE;
    }

    void signsNothing() {
        tells(_ -> {});
        signature = Signature.NONE;
    }

    /** The address that the last sign-in here led to. */
    String sentBackTo() {
        return sentBackTo;
    }

    private String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void signIn(HttpExchange exchange) throws IOException {
        var query = new HashMap<String, String>();
        for (var pair : List.of(exchange.getRequestURI().getRawQuery().split("&"))) {
            var parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        nonce = URLDecoder.decode(query.getOrDefault("nonce", ""), UTF_8);
        sentBackTo = URLDecoder.decode(query.getOrDefault("redirect_uri", ""), UTF_8) + "?code=" + UUID.randomUUID()
                + "&state=" + query.get("state");
        exchange.getResponseHeaders().set("Location", sentBackTo);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String idToken() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("output-hub")
                .subject("ana")
                .claim("nonce", nonce)
                .claim("email", "ana@oidc.test")
                .claim("preferred_username", "ana")
                .claim("given_name", "Ana")
                .claim("family_name", "Lima")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        changes.accept(claims);
        return switch (signature) {
            case OWN -> signed(claims.build(), key);
            case STRANGE -> signed(claims.build(), strangersKey);
            case NONE -> new PlainJWT(claims.build()).serialize();
        };
    }

    private String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("company").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
