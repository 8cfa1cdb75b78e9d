package dev.outputhub.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Speaks the endpoints of Keycloak that the gateway uses, checks what Keycloak checks, and signs with a key of its own. */
public final class StubIdentityProvider {

    public static final String PERSON = "0198c0de-0000-7000-8000-0000000000a3";
    public static final String CLIENT_SECRET = "gateway-secret";
    private static final String ENDPOINTS = "/realms/output-hub/protocol/openid-connect/";

    private record Begun(String challenge, String nonce, String redirectUri) {}

    private final StubService server = new StubService();
    private final RSAKey key = newKey();
    private final RSAKey strangersKey = newKey();
    private final Map<String, Begun> codes = new ConcurrentHashMap<>();
    /** With the session that each renews. */
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

    private Duration tokenLife = Duration.ofMinutes(5);
    private @Nullable String broker;

    StubIdentityProvider() {
        behave();
    }

    public void behave() {
        server.forget();
        tokenLife = Duration.ofMinutes(5);
        broker = null;
        refreshTokens.clear();
        server.answers(ENDPOINTS + "certs", 200, new JWKSet(key.toPublicJWK()).toString());
        server.on(ENDPOINTS + "token", this::token);
        server.on(ENDPOINTS + "logout", this::logout);
    }

    public String issuer() {
        return server.url() + "/realms/output-hub";
    }

    public StubService server() {
        return server;
    }

    public void tokensLive(Duration life) {
        tokenLife = life;
    }

    /** From now on people come by the identity provider of a company. */
    public void broker(String alias) {
        broker = alias;
    }

    public void fail(String endpoint) {
        server.answers(ENDPOINTS + endpoint, 500, "{}");
    }

    public void hangUp(String endpoint) {
        server.on(ENDPOINTS + endpoint, HttpExchange::close);
    }

    public void endAllSessions() {
        refreshTokens.clear();
    }

    public boolean hasSessions() {
        return !refreshTokens.isEmpty();
    }

    /** Of which there is one. */
    public String session() {
        return refreshTokens.values().iterator().next();
    }

    public long refreshes() {
        return server.received().stream()
                .filter(request -> request.body().contains("grant_type=refresh_token"))
                .count();
    }

    /** What a person does at the sign-in page: the address to go back to. */
    public URI signIn(URI authorizationRequest) {
        var parameters =
                UriComponentsBuilder.fromUri(authorizationRequest).build().getQueryParams();
        if (!"S256".equals(parameters.getFirst("code_challenge_method"))) {
            throw new IllegalStateException("No proof key in " + authorizationRequest);
        }
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Begun(
                        parameters.getFirst("code_challenge"),
                        parameters.getFirst("nonce"),
                        parameters.getFirst("redirect_uri")));
        return URI.create(
                parameters.getFirst("redirect_uri") + "?code=" + code + "&state=" + parameters.getFirst("state"));
    }

    public String accessToken(Consumer<JWTClaimsSet.Builder> changes) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("output-hub")
                .subject(PERSON)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(tokenLife)))
                .claim("organization", Map.of("acme", Map.of("id", "0198c0de-0000-7000-8000-00000000ac3e")))
                .claim("scopes", List.of("outputs:read", "search:read"));
        changes.accept(claims);
        return sign(claims.build(), key);
    }

    public String accessToken() {
        return accessToken(_ -> {});
    }

    /** By which a session is said to have ended. */
    public String logoutToken(String session, Consumer<JWTClaimsSet.Builder> changes) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("output-hub-gateway")
                .subject(PERSON)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        changes.accept(claims);
        return sign(claims.build(), key);
    }

    /** The same, by a key that nobody knows. */
    public String forgedLogoutToken(String session) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("output-hub-gateway")
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return sign(
                claims.build(),
                new RSAKey.Builder(strangersKey).keyID(key.getKeyID()).build());
    }

    public String forgedToken() {
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).subject(PERSON).audience("output-hub");
        // a key id nobody has heard of, as an attacker would invent one each time
        return sign(
                claims.build(),
                new RSAKey.Builder(strangersKey)
                        .keyID(UUID.randomUUID().toString())
                        .build());
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = UriComponentsBuilder.fromUriString("/?" + server.last().body())
                .build()
                .getQueryParams();
        var code = form.getFirst("code");
        var refresh = form.getFirst("refresh_token");
        var begun = code == null ? null : codes.remove(code);
        var proven = begun != null && begun.challenge().equals(challenge(form.getFirst("code_verifier")));
        var session = proven ? UUID.randomUUID().toString() : refresh == null ? null : refreshTokens.remove(refresh);
        if (session != null) {
            StubService.send(exchange, 200, "application/json", tokens(begun, session));
        } else {
            StubService.send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
        }
    }

    private String tokens(Begun begun, String session) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, session);
        var idToken = begun == null ? "" : "\"id_token\": \"%s\",".formatted(idToken(begun.nonce()));
        return """
                {"access_token": "%s", %s "refresh_token": "%s", "token_type": "Bearer", "expires_in": %d}""".formatted(
                        accessToken(claims -> claims.claim("sid", session).claim("identity_provider", broker)),
                        idToken,
                        refresh,
                        tokenLife.toSeconds());
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        return sign(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("output-hub-gateway")
                        .subject(PERSON)
                        .claim("nonce", nonce)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build(),
                key);
    }

    private void logout(HttpExchange exchange) throws IOException {
        var form = server.last().body();
        refreshTokens.keySet().removeIf(form::contains);
        exchange.sendResponseHeaders(form.contains("client_secret=" + CLIENT_SECRET) ? 204 : 401, -1);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
