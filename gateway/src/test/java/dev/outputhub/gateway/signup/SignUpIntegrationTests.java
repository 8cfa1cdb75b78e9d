package dev.outputhub.gateway.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.testing.Browser;
import dev.outputhub.gateway.testing.Door;
import dev.outputhub.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class SignUpIntegrationTests {

    private final DoorProperties door;

    SignUpIntegrationTests(DoorProperties door) {
        this.door = door;
    }

    @Test
    void howOneComesInIsToldToThoseOutside() {
        Door.at(door)
                .get()
                .uri("/api/v1/sign-up")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"policy\": \"invited\", \"domains\": []}");
    }

    @Test
    void whoeverWantsAnAccountIsLedToTheFormForIt() {
        var browser = new Browser(door);
        assertThat(browser.get("/oauth2/authorization/keycloak?create=1")
                        .getResponseHeaders()
                        .getLocation()
                        .getQuery())
                .contains("prompt=create", "code_challenge=", "nonce=");
        assertThat(browser.get("/oauth2/authorization/keycloak")
                        .getResponseHeaders()
                        .getLocation()
                        .getQuery())
                .doesNotContain("prompt=");
    }
}
