package dev.outputhub.platform.events;

import io.namastack.outbox.handler.OutboxHandler;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sends what the outbox holds. Returns only when the broker has it, so that order per key survives a failure. */
class KafkaRelay implements OutboxHandler {

    private static final TypeReference<List<OutgoingMessage>> MESSAGES = new TypeReference<>() {};

    private final KafkaTemplate<String, String> kafka;
    private final JsonMapper json;

    KafkaRelay(KafkaTemplate<String, String> kafka, JsonMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    @Override
    public boolean supports(Object payload, OutboxRecordMetadata metadata) {
        return payload instanceof String;
    }

    @Override
    public void handle(Object payload, OutboxRecordMetadata metadata) {
        var sent = json.readValue((String) payload, MESSAGES).stream()
                .map(message -> kafka.send(recordOf(message)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private static ProducerRecord<String, String> recordOf(OutgoingMessage message) {
        var producerRecord = new ProducerRecord<>(message.topic(), message.key(), message.body());
        message.headers()
                .forEach((name, value) -> producerRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producerRecord;
    }
}
