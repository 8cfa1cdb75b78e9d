package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody acts from an address of this machine that is not the gateway's (127.0.0.0/8 is all its own). */
class AuditAddressJourneyTests {

    private static final String SOMEWHERE = "127.0.0.77";

    private final Api owner = Api.as("owner@acme.test");
    private final Api editor = Api.as("editor@acme.test").from(InetAddress.ofLiteral(SOMEWHERE));

    @Test
    void theTrailNamesTheAddressOfTheCaller() {
        var made = editor.post("/api/v1/outputs", Map.of("title", "from somewhere", "content", "x"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(audited(made.json().path("id").asString()).path("address").asString())
                .isEqualTo(SOMEWHERE);
    }

    /** prompt-service makes the tag, asked by output-service. */
    @Test
    void theTrailNamesItForWhatServicesAskOfEachOther() {
        var tag = "tag-" + UUID.randomUUID();
        var made = editor.post(
                "/api/v1/outputs",
                Map.of("title", "x", "content", "x", "createMissingTerms", true, "terms", Map.of("tags", new String[] {
                    tag
                })));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var term = made.json().path("terms").path("tags").get(0).path("id").asString();
        assertThat(audited(term).path("address").asString()).isEqualTo(SOMEWHERE);
    }

    private JsonNode audited(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.get("/api/v1/audit?recordId=" + id).json().path("items"),
                        entries -> !entries.isEmpty())
                .get(0);
    }
}
