package dev.outputhub.auth.inbound;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.service.Api;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class AuditListenerIntegrationTests {

    private static final String TOPIC = "audit.events.v1";

    private final MockMvcTester mvc;
    private final KafkaTemplate<String, String> kafka;
    private final KafkaListenerEndpointRegistry listeners;

    @Autowired
    AuditListenerIntegrationTests(
            MockMvcTester mvc, KafkaTemplate<String, String> kafka, KafkaListenerEndpointRegistry listeners) {
        this.mvc = mvc;
        this.kafka = kafka;
        this.listeners = listeners;
    }

    @Test
    void whatAServiceReportsIsReadInTheTrailOnce() {
        untilListening();
        var record = UUID.randomUUID();
        var data = EventContracts.example(TOPIC, "AuditEntryRecorded")
                .replace("0198c0de-0000-7000-8000-00000000f00d", record.toString());
        var event = TestEvent.of(TOPIC, "AuditEntryRecorded", record, ACME_EDITOR, data);
        kafka.send(event.message());
        kafka.send(event.message());
        kafka.send(
                TestEvent.of(TOPIC, "AuditEntryRecorded", record, ACME_EDITOR, data.replace("output.updated", "last"))
                        .message());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Api.v1(mvc, ACME_OWNER).get("/audit?action=last&recordId=" + record))
                        .bodyJson()
                        .extractingPath("$.items.length()")
                        .isEqualTo(1));
        assertThat(Api.json(Api.v1(mvc, ACME_OWNER).get("/audit?recordId=" + record))
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void whatThisServiceChangesIsInTheTrailToo() {
        untilListening();
        var owner = Api.v1(mvc, ACME_OWNER);
        owner.patch("/organization", "*", "{\"name\": \"Acme " + UUID.randomUUID() + "\"}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                owner.get("/audit?recordKind=organization&action=organization.updated&limit=1"))
                        .bodyJson()
                        .extractingPath("$.items[0].personEmail")
                        .isEqualTo("owner@acme.test"));
    }

    @Test
    void publishedExampleCanBeRead() {
        var entry = EventContracts.readExample(TOPIC, "AuditEntryRecorded", RecordedEntry.class);
        assertThat(entry.action()).isEqualTo("output.updated");
        assertThat(entry.entry(UUID.randomUUID()).after().path("title").asString())
                .isEqualTo("Quarterly summary");
    }

    private void untilListening() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> listeners.getListenerContainers().stream()
                        .allMatch(
                                container -> !container.getAssignedPartitions().isEmpty()));
    }
}
