package dev.outputhub.gateway.signin.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubAuthority;
import dev.outputhub.gateway.testing.World;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class PersonIntegrationTests {

    private final DoorProperties door;

    /** Of a person nobody has heard of yet, so that nothing is remembered. */
    private final String proof = World.identity()
            .accessToken(claims -> claims.subject(UUID.randomUUID().toString()));

    PersonIntegrationTests(DoorProperties door) {
        this.door = door;
    }

    @Test
    void aPersonGoesOnWithATokenOfThePlatform() throws Exception {
        asked(proof).isOk();
        var relayed = relayed();
        assertThat(relayed.getIssuer()).isEqualTo("urn:output-hub");
        assertThat(relayed.getJSONObjectClaim("organization")).containsOnlyKeys("acme");
    }

    @Test
    void aProgramSaysForWhichOrganisationItAsks() throws Exception {
        request(proof)
                .header("Hub-Organization", "globex")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(relayed().getJSONObjectClaim("organization")).containsOnlyKeys("globex");
        asked(proof).isOk();
        assertThat(relayed().getJSONObjectClaim("organization")).containsOnlyKeys("acme");
    }

    @Test
    void anOrganisationOfOthersIsRefusedByName() {
        request(proof)
                .header("Hub-Organization", "initech")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organization-not-yours")
                .jsonPath("$.detail")
                .isEqualTo("Not yours: initech.");
    }

    @Test
    void aPersonIsAskedAboutOnceHoweverManyRequestsTheyMake() {
        for (int i = 0; i < 20; i++) {
            asked(proof).isOk();
        }
        assertThat(World.authority().exchanges()).isLessThan(20);
    }

    @Test
    void whatAPersonMayDoChangesWithinTwoSeconds() throws Exception {
        asked(proof).isOk();
        World.authority().everybodyHolds("profile:read");
        Awaitility.await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            asked(proof).isOk();
            assertThat(relayed().getStringListClaim("scopes")).containsExactly("profile:read");
        });
    }

    @Test
    void aPersonAtWorkDoesNotNoticeThatAuthServiceIsAway() {
        asked(proof).isOk();
        World.service(Service.AUTH).answers(StubAuthority.EXCHANGE, 503, "{}");
        var renewed = World.identity().accessToken(claims -> claims.subject(subject(proof)));
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> asked(renewed).isOk());
        asked(World.identity()
                        .accessToken(claims -> claims.subject(UUID.randomUUID().toString())))
                .isEqualTo(503);
    }

    @Test
    void aTokenOfThePlatformSaysWhoAndWhereAndIsAskedAbout() throws Exception {
        World.authority().everybodyHolds("profile:read");
        asked(World.authority().token(UUID.randomUUID().toString(), "globex", List.of("outputs:read")))
                .isOk();
        assertThat(relayed().getStringListClaim("scopes")).containsExactly("profile:read");
        assertThat(World.service(Service.AUTH).last(StubAuthority.EXCHANGE).body())
                .contains("\"globex\"");
    }

    @Test
    void aBrowserGoesOnInTheOrganisationThatWasChosen() throws Exception {
        var browser = new Browser(door);
        browser.signIn("");
        var before = browser.cookie("HUB_SESSION");
        assertThat(browser.put("/api/v1/session", "{\"organization\": \"initech\"}")
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(browser.put("/api/v1/session", "{\"organization\": \"globex\"}")
                        .getStatus()
                        .value())
                .isEqualTo(204);
        assertThat(browser.api("/api/v1/outputs").getStatus().value()).isEqualTo(200);
        assertThat(relayed().getJSONObjectClaim("organization")).containsOnlyKeys("globex");
        assertThat(browser.cookie("HUB_SESSION").getValue()).isNotEqualTo(before.getValue());
    }

    private static String subject(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static JWTClaimsSet relayed() throws ParseException {
        var header = World.service(Service.OUTPUT).last().header("Authorization");
        return SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
    }

    private WebTestClient.RequestHeadersSpec<?> request(String token) {
        return Door.withToken(door, token).get().uri("/api/v1/outputs");
    }

    private StatusAssertions asked(String token) {
        return request(token).exchange().expectStatus();
    }
}
