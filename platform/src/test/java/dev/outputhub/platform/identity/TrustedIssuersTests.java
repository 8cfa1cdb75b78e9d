package dev.outputhub.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class TrustedIssuersTests {

    private static final String FUTURE = "2999-01-01T00:00:00Z";

    private final ECKey key = key();
    private HttpServer authService;
    private TrustedIssuers issuers;

    @BeforeEach
    void publish() throws IOException {
        authService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authService.createContext("/keys", exchange -> {
            var keys = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        authService.start();
        issuers = new TrustedIssuers(
                token -> {
                    throw new BadJwtException("asked the identity provider");
                },
                "http://localhost:" + authService.getAddress().getPort() + "/keys");
    }

    @AfterEach
    void stop() {
        authService.stop(0);
    }

    @Test
    void believesWhatAuthServiceSigned() {
        assertThat(issuers.decode(token(key, PlatformIssuer.NAME, "output-hub", FUTURE))
                        .getSubject())
                .isEqualTo("somebody");
    }

    @Test
    void asksTheIdentityProviderAboutAllOthers() {
        assertThatThrownBy(() -> issuers.decode(token(key, "http://elsewhere", "output-hub", FUTURE)))
                .hasMessageContaining("asked the identity provider");
    }

    @Test
    void believesTheIdentityProviderAboutServicesAlone() {
        var token = token(key, "http://elsewhere", "output-hub", FUTURE);
        for (var scopes : List.of(List.of("internal"), List.of("outputs:read"), List.<String>of())) {
            var both = new TrustedIssuers(
                    text -> Jwt.withTokenValue(text)
                            .header("alg", "RS256")
                            .claim("scopes", scopes)
                            .build(),
                    "http://localhost:1/keys");
            if (scopes.contains("internal")) {
                assertThat(both.decode(token).getClaimAsStringList("scopes")).isEqualTo(scopes);
            } else {
                assertThatThrownBy(() -> both.decode(token)).isInstanceOf(BadJwtException.class);
            }
        }
    }

    @Test
    void refusesOtherKeysOtherAudiencesAndWhatIsOver() {
        for (var token : new String[] {
            token(key(), PlatformIssuer.NAME, "output-hub", FUTURE),
            token(key, PlatformIssuer.NAME, "another", FUTURE),
            token(key, PlatformIssuer.NAME, "output-hub", "2020-01-01T00:00:00Z")
        }) {
            assertThatThrownBy(() -> issuers.decode(token)).isInstanceOf(JwtException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a.b.c", "two words"})
    void refusesWhatIsNoToken(String text) {
        assertThatThrownBy(() -> issuers.decode(text)).isInstanceOf(BadJwtException.class);
    }

    private static String token(ECKey by, String issuer, String audience, String expires) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject("somebody")
                        .expirationTime(Date.from(Instant.parse(expires)))
                        .build());
        try {
            token.sign(new ECDSASigner(by));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
