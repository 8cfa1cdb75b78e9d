package dev.outputhub.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.World;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class BearerIntegrationTests {

    private final DoorProperties door;

    BearerIntegrationTests(DoorProperties door) {
        this.door = door;
    }

    @Test
    void aGoodTokenOpensTheDoorAndLeavesNoCookie() {
        Door.withToken(door)
                .post()
                .uri("/api/v1/outputs")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/outputs", "/api/v1/nothing", "/api/v1/search?q=a"})
    void nobodyUnknownGetsInAndNobodyIsRedirected(String path) {
        Door.at(door)
                .get()
                .uri(path)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void aDirectoryIsRefusedInScimsWords() {
        Door.withToken(door, "garbage")
                .get()
                .uri("/scim/v2/Users")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/scim+json")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("401")
                .jsonPath("$.schemas[0]")
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    @Test
    void aProgramThatSpeaksOpenAisProtocolIsRefusedInItsWords() {
        for (var program : List.of(Door.at(door), Door.withToken(door, "garbage"))) {
            program.get()
                    .uri("/openai/v1/models")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType("application/json")
                    .expectHeader()
                    .valueEquals("WWW-Authenticate", "Bearer")
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("invalid_api_key")
                    .jsonPath("$.error.type")
                    .isEqualTo("authentication_error")
                    .jsonPath("$.error.message")
                    .isNotEmpty();
        }
    }

    @Test
    void aTokenSignedBySomebodyElseIsRefused() {
        isRefused(World.identity().forgedToken());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        isRefused(World.identity().accessToken(claims -> claims.issuer("http://evil.test")));
    }

    @Test
    void aTokenMeantForSomebodyElseIsRefused() {
        isRefused(World.identity().accessToken(claims -> claims.audience("another")));
    }

    @Test
    void anExpiredTokenIsRefused() {
        isRefused(World.identity()
                .accessToken(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300)))));
    }

    @Test
    void aTokenWithoutAPersonIsRefused() {
        isRefused(World.identity().accessToken(claims -> claims.subject(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "two words"})
    void noTokenAtAllIsRefused(String text) {
        isRefused(text);
    }

    @Test
    void inventedKeyIdsDoNotMakeUsAskTheIdentityProviderEachTime() {
        Door.withToken(door)
                .get()
                .uri("/api/v1/outputs")
                .exchange()
                .expectStatus()
                .isOk();
        var before = World.identity().server().received().size();

        for (var i = 0; i < 10; i++) {
            isRefused(World.identity().forgedToken());
        }

        assertThat(World.identity().server().received().size() - before).isLessThan(5);
    }

    @Test
    void metricsAreForThePlatformItselfOnly() {
        Door.at(door)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        Door.withToken(door)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("scope-missing");
        var service = World.identity().accessToken(claims -> claims.claim("scopes", List.of("internal")));
        Door.withToken(door, service)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics).contains("gateway_breaker_open"));
    }

    private void isRefused(String token) {
        Door.withToken(door, token)
                .get()
                .uri("/api/v1/outputs")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The access token is expired or not ours.");
        assertThat(World.service(Service.OUTPUT).received())
                .allMatch(
                        request -> !token.equals(request.header("Authorization").replace("Bearer ", "")));
    }
}
