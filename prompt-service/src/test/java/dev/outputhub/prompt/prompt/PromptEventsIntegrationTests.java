package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PromptEventsIntegrationTests extends RunningPromptService {

    @Test
    void everyChangeIsToldInOrderAndAudited() {
        var id = prompt(word("told"), "one");
        var uri = "/api/v1/prompts/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("notes", "n"), "*");
        send(ACME_EDITOR, POST, uri + "/versions", Map.of("template", "two"));
        send(ACME_EDITOR, PUT, uri + "/labels/production", Map.of("version", 2), "*");
        send(ACME_EDITOR, DELETE, uri, null, "*");
        send(ACME_EDITOR, POST, uri + "/restore", null);
        var told = told(id, 14);
        assertThat(told.stream().filter(message -> message.topic().equals(PromptNews.TOPIC)))
                .extracting(PromptEventsIntegrationTests::type)
                .containsExactly(
                        "PromptCreated",
                        "PromptVersionCreated",
                        "PromptUpdated",
                        "PromptVersionCreated",
                        "PromptUpdated",
                        "PromptLabelMoved",
                        "PromptDeleted",
                        "PromptRestored");
        assertThat(audited(told))
                .extracting(entry -> JSON.readTree(entry).path("action").asString())
                .containsExactly(
                        "prompt.created",
                        "prompt.updated",
                        "prompt.version-created",
                        "prompt.label-moved",
                        "prompt.deleted",
                        "prompt.restored");
    }

    @Test
    void ofAConfidentialPromptNothingIsSaidInTheAuditTrail() {
        var id = created(
                "/api/v1/prompts",
                Map.of("title", "Merger plans", "template", "x", "terms", Map.of("data-sensitivity", "restricted")));
        var uri = "/api/v1/prompts/" + id;
        send(ACME_EDITOR, PATCH, uri, Map.of("notes", "Merger", "terms", Map.of("data-sensitivity", "public")), "*");
        assertThat(audited(told(id, 5)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger").contains("contentWithheld"));
    }

    @Test
    void theChangeThatMakesAPromptConfidentialSaysNothing() {
        var uri = "/api/v1/prompts/" + prompt("Plans", "x");
        send(ACME_EDITOR, PATCH, uri, Map.of("title", "Merger", "terms", marked("confidential")), "*");
        assertThat(audited(told(uri.substring(16), 4)).get(1))
                .doesNotContain("Merger")
                .contains("contentWithheld");
    }

    @Test
    void aBatchThatEndsItsBeingConfidentialDoesNotTellWhatItSaidBefore() {
        var id =
                created("/api/v1/prompts", Map.of("title", "Merger", "template", "x", "terms", marked("confidential")));
        var batch = Map.of("ids", List.of(id), "removeTerms", marked("confidential"), "set", Map.of("title", "Plans"));
        assertThat(send(ACME_EDITOR, POST, "/api/v1/prompts/batch", batch)).hasStatusOk();
        assertThat(audited(told(id, 7)))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger"));
    }

    @Test
    void anImportThatEndsItsBeingConfidentialDoesNotTellWhatItSaidBefore() {
        var key = word("key");
        imported(Map.of("sourceKey", key, "title", "Merger", "template", "x", "terms", level("confidential")));
        var id = imported(Map.of("sourceKey", key, "title", "Plans", "template", "x", "terms", level("public")));
        assertThat(audited(told(id, 5)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain("Merger"));
    }

    private String imported(Map<String, ?> item) {
        var batch = Map.of("importId", UUID.randomUUID(), "items", List.of(item));
        return asService(ACME_EDITOR, "/internal/imported-prompts", batch)
                .path("items")
                .get(0)
                .path("promptId")
                .asString();
    }

    private static Map<String, String> marked(String sensitivity) {
        return Map.of("data-sensitivity", sensitivity);
    }

    private static Map<String, List<String>> level(String sensitivity) {
        return Map.of("data-sensitivity", List.of(sensitivity));
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
            consumer.subscribe(List.of(PromptNews.TOPIC, "audit.events.v1"));
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
