package dev.outputhub.platform.test.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of one record, in the order in which they were told. */
public final class PublishedEvents {

    private static final String AUDIT = "audit.events.v1";

    private final List<ConsumerRecord<String, String>> messages;

    private PublishedEvents(List<ConsumerRecord<String, String>> messages) {
        this.messages = messages;
    }

    /**
     * Waits until the record's own topic and the audit trail have as many together.
     *
     * @param topic of the record's kind
     */
    public static PublishedEvents of(String recordId, String topic, int atLeast) {
        return of(recordId, topic, atLeast, _ -> true);
    }

    /** Waits until the audit trail has as many. */
    public static List<JsonNode> auditEntriesOf(String recordId, int atLeast) {
        return of(recordId, AUDIT, atLeast, message -> message.topic().equals(AUDIT))
                .auditEntries();
    }

    private static PublishedEvents of(
            String recordId, String topic, int atLeast, Predicate<ConsumerRecord<String, String>> wanted) {
        var messages = new ArrayList<ConsumerRecord<String, String>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestInfrastructure.kafkaBootstrapServers(),
                "group.id",
                "spy-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic, AUDIT));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (recordId.equals(message.key()) && wanted.test(message)) {
                        messages.add(message);
                    }
                });
                assertThat(messages).hasSizeGreaterThanOrEqualTo(atLeast);
            });
        }
        return new PublishedEvents(messages);
    }

    /** Types of the record's own events. */
    public List<String> types() {
        return messages.stream()
                .filter(message -> !message.topic().equals(AUDIT))
                .map(message ->
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Whether all of them are marked as of a record that some groups alone may see; false where none is. */
    public boolean limited() {
        var marked = messages.stream()
                .filter(message -> message.headers().lastHeader("ce_limited") != null)
                .count();
        assertThat(marked).isIn(0L, (long) messages.size());
        return marked > 0;
    }

    /** Its entries of the audit trail, as they are written. */
    public List<String> audited() {
        return messages.stream()
                .filter(message -> message.topic().equals(AUDIT))
                .map(ConsumerRecord::value)
                .toList();
    }

    public List<JsonNode> auditEntries() {
        return audited().stream().map(JsonMapper.shared()::readTree).toList();
    }
}
