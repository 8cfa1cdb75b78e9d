package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is taken away counts within two seconds at each of two gateways, one of which never heard of it. */
class TwoGatewaysJourneyTests {

    /** Two seconds are what is promised; the rest is for a machine that is busy with tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static SecondGateway second;
    private static List<URI> gateways;

    private final Api owner = Api.as("owner@acme.test");
    private final Api viewer = Api.as("viewer@acme.test");

    @BeforeAll
    static void anotherGateway() throws IOException {
        second = SecondGateway.start();
        gateways = List.of(RunningPlatform.url(), second.url());
    }

    @AfterAll
    static void isStopped() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void aKeyThatWasRevokedOpensNothing() throws Exception {
        var made = viewer.post("/api/v1/api-keys", Map.of("name", "two gateways", "scopes", List.of("profile:read")))
                .json();
        var key = made.path("key").asString();
        for (var gateway : gateways) {
            assertThat(status(gateway, "/api/v1/me", key)).isEqualTo(200);
        }
        viewer.send("DELETE", "/api/v1/api-keys/" + made.path("id").asString(), null, Map.of("If-Match", "*"));
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(gateways)
                        .allSatisfy(gateway ->
                                assertThat(status(gateway, "/api/v1/me", key)).isEqualTo(401)));
    }

    @Test
    void aRoleThatWasTakenAwayOpensNothing() throws Exception {
        var token = RunningPlatform.token("editor@acme.test");
        var member = "/api/v1/members/" + idOf("editor@acme.test");
        for (var gateway : gateways) {
            assertThat(status(gateway, "/api/v1/members", token)).isEqualTo(200);
        }
        try {
            assertThat(give(member, "viewer")).isEqualTo(200);
            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(gateways)
                            .allSatisfy(gateway -> assertThat(status(gateway, "/api/v1/members", token))
                                    .isEqualTo(403)));
        } finally {
            assertThat(give(member, "editor")).isEqualTo(200);
        }
    }

    private int give(String member, String role) {
        var change = Api.JSON.writeValueAsString(Map.of("role", role));
        return owner.send("PATCH", member, change, Map.of("If-Match", "*")).status();
    }

    private String idOf(String email) {
        return owner.get("/api/v1/members?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(member -> member.path("email").asString().equals(email))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static int status(URI gateway, String path, String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + bearer)
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
