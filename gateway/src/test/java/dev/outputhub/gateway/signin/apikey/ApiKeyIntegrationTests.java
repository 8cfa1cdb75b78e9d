package dev.outputhub.gateway.signin.apikey;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.StatusAssertions;

@GatewayTest
class ApiKeyIntegrationTests {

    private static final String EXCHANGE = "/internal/open/api-keys/exchange";
    private static final ECKey SIGNING = key();
    private static final String KEY_ID = UUID.randomUUID().toString();

    private final DoorProperties door;
    private final String key = "hub_" + UUID.randomUUID();

    ApiKeyIntegrationTests(DoorProperties door) {
        this.door = door;
    }

    @BeforeEach
    void authServiceKnowsTheKey() {
        auth().answers("/internal/open/signing-keys", 200, new JWKSet(SIGNING).toString(true));
        auth().answers(EXCHANGE, 200, "{\"token\": \"" + token(SIGNING) + "\"}");
    }

    @Test
    void aKeyInEitherHeaderGoesOnAsATokenOfThePlatform() {
        asked("X-Api-Key", key).isOk();
        var seen = World.service(Service.OUTPUT).last();
        assertThat(seen.header("Authorization")).startsWith("Bearer ey").doesNotContain(key);
        assertThat(seen.header("X-Api-Key")).isNull();
        asked("Authorization", "Bearer " + key).isOk();
        assertThat(World.service(Service.OUTPUT).last().header("Authorization")).doesNotContain(key);
    }

    @Test
    void theUseOfAKeyIsToldToTheAuditTrail() {
        for (int i = 0; i < 3; i++) {
            asked("X-Api-Key", key).isOk();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(auth().told())
                        .filteredOn(sent -> sent.body().contains("\"kind\":\"api-key.used\"")
                                && sent.body().contains("\"record\":\"" + KEY_ID + "\""))
                        .isNotEmpty());
    }

    @Test
    void aKeyIsAskedAboutOnceHoweverManyRequestsItBrings() {
        for (int i = 0; i < 20; i++) {
            asked("X-Api-Key", key).isOk();
        }
        assertThat(exchanges()).isLessThan(20);
    }

    @Test
    void aKeyThatWasRevokedIsRefusedWithinTwoSeconds() {
        asked("X-Api-Key", key).isOk();
        auth().answers(EXCHANGE, 401, "{}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> asked("X-Api-Key", key).isUnauthorized());
    }

    @Test
    void aKeyInUseGoesOnWhileAuthServiceIsAway() {
        asked("X-Api-Key", key).isOk();
        auth().answers(EXCHANGE, 503, "{}");
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> asked("X-Api-Key", key).isOk());
        asked("X-Api-Key", key + "other").isEqualTo(503);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        auth().answers(EXCHANGE, 401, "{}");
        asked("X-Api-Key", "hub_x").isUnauthorized();
        asked("X-Api-Key", "").isUnauthorized();
        asked("Authorization", "Bearer hub_x").isUnauthorized();
    }

    @Test
    void aTokenOfThePlatformSignedBySomebodyElseIsRefused() {
        auth().answers(EXCHANGE, 200, "{\"token\": \"" + token(key()) + "\"}");
        asked("X-Api-Key", key).isUnauthorized();
    }

    @Test
    void aTokenOfThePlatformOpensNothingFromOutside() {
        asked("Authorization", "Bearer " + token(SIGNING)).isUnauthorized();
    }

    private StatusAssertions asked(String header, String value) {
        return Door.at(door)
                .get()
                .uri("/api/v1/outputs")
                .header(header, value)
                .exchange()
                .expectStatus();
    }

    private static long exchanges() {
        return auth().received().stream()
                .filter(request -> request.path().equals(EXCHANGE))
                .count();
    }

    private static StubService auth() {
        return World.service(Service.AUTH);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String token(ECKey by) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("urn:output-hub")
                        .audience("output-hub")
                        .subject(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(900)))
                        .claim("scopes", List.of("outputs:read"))
                        .claim("key", KEY_ID)
                        .claim("organization", Map.of("acme", Map.of("id", "0198c0de-0000-7000-8000-00000000ac3e")))
                        .build());
        try {
            token.sign(new ECDSASigner(by));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
