package dev.outputhub.gateway.testing;

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
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/** What auth-service says of people: each may do in acme and globex what their token of the identity provider says. */
public final class StubAuthority {

    public static final String EXCHANGE = "/internal/open/people/exchange";
    private static final Map<String, String> ORGANIZATIONS =
            Map.of("acme", "0198c0de-0000-7000-8000-00000000ac3e", "globex", "0198c0de-0000-7000-8000-0000000910be");

    private final ECKey key = newKey();
    private final StubService auth;
    private final AtomicReference<List<String>> scopes = new AtomicReference<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Set<Map<String, String>> left = ConcurrentHashMap.newKeySet();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    StubAuthority(StubService auth) {
        this.auth = auth;
        behave();
    }

    void behave() {
        scopes.set(null);
        auth.answers("/internal/open/signing-keys", 200, new JWKSet(key).toString(true));
        auth.on(EXCHANGE, this::exchange);
        auth.on("/internal/open/sessions/ended", this::tellEnded);
        auth.on("/internal/open/sessions/closed", exchange -> {
            close(auth.last("/internal/open/sessions/closed").body());
            StubService.send(exchange, 200, "application/json", "{}");
        });
    }

    /** From now on everybody holds these alone. */
    public void everybodyHolds(String... only) {
        scopes.set(List.of(only));
    }

    /** As its person, or an administrator, does. */
    public void end(String session) {
        ended.add(session);
    }

    /** Its person is no member of the organisation any more, or it is beyond a limit there. */
    public void leave(String session, String organization) {
        left.add(Map.of("session", session, "organization", organization));
    }

    /** What the caller may do by a token that was sent on. */
    public static String scopesIn(String authorization) {
        try {
            return SignedJWT.parse(authorization.substring("Bearer ".length()))
                    .getJWTClaimsSet()
                    .getStringListClaim("scopes")
                    .toString();
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    public boolean isClosed(String session) {
        return closed.contains(session);
    }

    private void tellEnded(HttpExchange exchange) throws IOException {
        // also those that another gateway closed: this one may have streams of them
        var open = List.copyOf(ended);
        StubService.send(
                exchange,
                200,
                "application/json",
                JsonMapper.shared().writeValueAsString(Map.of("sessions", open, "places", left)));
    }

    private void close(String body) {
        JsonMapper.shared().readTree(body).path("sessions").forEach(session -> closed.add(session.asString()));
    }

    public long exchanges() {
        return auth.received().stream()
                .filter(request -> request.path().equals(EXCHANGE))
                .count();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var asked = JsonMapper.shared().readTree(auth.last(EXCHANGE).body());
        var wanted = asked.path("organization").asString(asked.path("preferred").asString("acme"));
        if (!ORGANIZATIONS.containsKey(wanted)) {
            StubService.send(exchange, 403, "application/problem+json", "{\"detail\": \"Not yours: " + wanted + ".\"}");
            return;
        }
        try {
            var proof = SignedJWT.parse(asked.path("token").asString()).getJWTClaimsSet();
            if (asked.has("browser") && ended.contains(proof.getStringClaim("sid"))) {
                StubService.send(exchange, 401, "application/json", "{}");
                return;
            }
            var held = scopes.get() == null ? proof.getStringListClaim("scopes") : scopes.get();
            StubService.send(
                    exchange,
                    200,
                    "application/json",
                    "{\"token\": \"" + token(proof.getSubject(), wanted, held) + "\"}");
        } catch (ParseException malformed) {
            StubService.send(exchange, 401, "application/json", "{}");
        }
    }

    /** As auth-service gives it to a person. */
    public String token(String person, String organization, List<String> held) {
        return sign(key, person, organization, held);
    }

    private static String sign(ECKey by, String person, String organization, List<String> held) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("urn:output-hub")
                        .audience("output-hub")
                        .subject(person)
                        .expirationTime(Date.from(Instant.now().plusSeconds(900)))
                        .claim("kind", "person")
                        .claim("organization", Map.of(organization, Map.of("id", ORGANIZATIONS.get(organization))))
                        .claim("scopes", held)
                        .build());
        try {
            token.sign(new ECDSASigner(by));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("stub").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
