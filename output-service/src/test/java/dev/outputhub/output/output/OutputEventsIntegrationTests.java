package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutputEventsIntegrationTests extends RunningOutputService {

    @Test
    void everyChangeIsToldInOrderAndAudited() {
        var id = captured(ACME_EDITOR, "the words of it");
        var uri = "/api/v1/outputs/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("rating", 2), "*");
        send(ACME_EDITOR, POST, uri + "/edits", Map.of("content", "other words"));
        var told = told(id, 6);
        assertThat(told.stream().filter(message -> message.topic().equals(OutputFacts.TOPIC)))
                .extracting(OutputEventsIntegrationTests::type)
                .containsExactly("OutputCreated", "OutputUpdated", "OutputEdited");
        assertThat(audited(told))
                .extracting(entry -> JSON.readTree(entry).path("action").asString())
                .containsExactly("output.created", "output.updated", "output.edited");
    }

    @Test
    void textsStayOutOfTheAuditTrail() {
        var id = captured(ACME_EDITOR, "Title line\n\nsecret words of the content");
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, Map.of("notes", "secret note"), "*");
        assertThat(audited(told(id, 4)))
                .allSatisfy(entry -> assertThat(entry).doesNotContain("secret"))
                .anySatisfy(entry -> assertThat(entry).contains("sha256").contains("Title line"));
    }

    @Test
    void ofAConfidentialOutputTheTitleStaysOutToo() {
        var id = capture(
                        ACME_EDITOR,
                        Map.of("content", "# Merger plans\n\nx", "terms", Map.of("data-sensitivity", "confidential")))
                .path("id")
                .asString();
        send(ACME_EDITOR, PATCH, "/api/v1/outputs/" + id, Map.of("title", "Merger plans, second"), "*");
        assertThat(audited(told(id, 4)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger").doesNotContain("sha256"));
    }

    private static List<String> audited(List<ConsumerRecord<String, String>> told) {
        return told.stream()
                .filter(message -> message.topic().equals("audit.events.v1"))
                .map(ConsumerRecord::value)
                .toList();
    }

    private static String type(ConsumerRecord<String, String> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, String>> told(String id, int count) {
        var told = new ArrayList<ConsumerRecord<String, String>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestInfrastructure.kafkaBootstrapServers(),
                "group.id",
                "spy-" + id + count,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(OutputFacts.TOPIC, "audit.events.v1"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (id.equals(message.key())) {
                        told.add(message);
                    }
                });
                assertThat(told).hasSizeGreaterThanOrEqualTo(count);
            });
        }
        return told;
    }
}
