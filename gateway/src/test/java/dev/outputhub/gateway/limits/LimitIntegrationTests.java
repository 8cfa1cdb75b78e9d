package dev.outputhub.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
@TestPropertySource(
        properties = {
            "hub.limits.person.per-second=1",
            "hub.limits.person.burst=3",
            "hub.limits.address.per-second=1",
            "hub.limits.address.burst=4",
            "hub.trusted-proxies=127.0.0.1"
        })
class LimitIntegrationTests {

    private final DoorProperties door;
    private final ReactiveStringRedisTemplate redis;

    LimitIntegrationTests(DoorProperties door, ReactiveStringRedisTemplate redis) {
        this.door = door;
        this.redis = redis;
    }

    @BeforeEach
    void bucketsAreFull() {
        redis.delete(redis.keys("gateway:limit:*")).block();
    }

    @Test
    void aPersonWhoAsksTooOftenIsToldWhenToComeBack() {
        var client = Door.withToken(door, tokenOf(UUID.randomUUID()));
        for (var i = 0; i < 3; i++) {
            ask(client).expectStatus().isOk();
        }

        ask(client)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value(
                        "Retry-After",
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 2))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too-many-requests");
    }

    @Test
    void onePersonDoesNotUseUpAnothersAllowance() {
        var first = Door.withToken(door, tokenOf(UUID.randomUUID()));
        for (var i = 0; i < 5; i++) {
            ask(first);
        }

        ask(Door.withToken(door, tokenOf(UUID.randomUUID()))).expectStatus().isOk();
    }

    @Test
    void anAddressThatGuessesTokensIsSlowedDownAndItsNeighboursAreNot() {
        for (var i = 0; i < 4; i++) {
            ask(from("203.0.113.1", "guess" + i)).expectStatus().isUnauthorized();
        }

        ask(from("203.0.113.1", "guess")).expectStatus().isEqualTo(429);
        ask(from("203.0.113.1", tokenOf(UUID.randomUUID()))).expectStatus().isOk();
        ask(from("203.0.113.2", "guess")).expectStatus().isUnauthorized();
    }

    @Test
    void anAddressWithoutCredentialsIsSlowedDownButGetsThePage() {
        var anonymous = Door.at(door)
                .mutate()
                .defaultHeader("X-Forwarded-For", "203.0.113.3")
                .build();
        for (var i = 0; i < 4; i++) {
            ask(anonymous).expectStatus().isUnauthorized();
        }

        ask(anonymous).expectStatus().isEqualTo(429);
        anonymous
                .get()
                .uri("/")
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(World.service(Service.OUTPUT).received()).isEmpty();
    }

    private WebTestClient from(String address, String token) {
        return Door.withToken(door, token)
                .mutate()
                .defaultHeader("X-Forwarded-For", address)
                .build();
    }

    private static WebTestClient.ResponseSpec ask(WebTestClient client) {
        return client.get().uri("/api/v1/outputs").exchange();
    }

    private static String tokenOf(UUID person) {
        return World.identity().accessToken(claims -> claims.subject(person.toString()));
    }
}
