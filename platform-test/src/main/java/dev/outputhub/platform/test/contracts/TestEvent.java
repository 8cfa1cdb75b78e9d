package dev.outputhub.platform.test.contracts;

import dev.outputhub.platform.test.identity.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * An event as another service would tell it, for consumers under test.
 *
 * @param id given, so that a test can tell the same event twice
 */
public record TestEvent(
        String topic,
        String type,
        UUID id,
        UUID subject,
        UUID organizationId,
        UUID personId,
        Instant time,
        boolean limited,
        String data) {

    public static TestEvent of(String topic, String type, UUID subject, TestPeople person, String data) {
        return new TestEvent(
                topic,
                type,
                UUID.randomUUID(),
                subject,
                person.organizationId(),
                person.id(),
                Instant.now(),
                false,
                data);
    }

    public TestEvent at(Instant time) {
        return new TestEvent(topic, type, id, subject, organizationId, personId, time, limited, data);
    }

    /** Of a record that some groups alone may see. */
    public TestEvent ofLimited() {
        return new TestEvent(topic, type, id, subject, organizationId, personId, time, true, data);
    }

    /** What a listener gets. */
    public List<ConsumerRecord<String, String>> received() {
        var message = new ConsumerRecord<>(topic, 0, 0, subject.toString(), data);
        describe(message.headers());
        return List.of(message);
    }

    /** What goes to a real broker. */
    public ProducerRecord<String, String> message() {
        var message = new ProducerRecord<>(topic, subject.toString(), data);
        describe(message.headers());
        return message;
    }

    private void describe(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("ce_specversion", "1.0");
        texts.put("ce_id", id.toString());
        texts.put("ce_type", type);
        texts.put("ce_source", "test");
        texts.put("ce_time", time.toString());
        texts.put("ce_subject", subject.toString());
        texts.put("ce_organizationid", organizationId.toString());
        texts.put("ce_personid", personId.toString());
        if (limited) {
            texts.put("ce_limited", "true");
        }
        texts.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
