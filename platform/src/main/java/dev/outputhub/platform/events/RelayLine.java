package dev.outputhub.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one key on their way, in order. The first that fails ends it. */
class RelayLine {

    record Failure(OutboxRows.Row row, Throwable cause) {}

    private static final TypeReference<List<OutgoingMessage>> MESSAGES = new TypeReference<>() {};

    private final JsonMapper json;
    private final Deque<OutboxRows.Row> rows = new ArrayDeque<>();
    private final Deque<OutgoingMessage> ofFirst = new ArrayDeque<>();
    private final List<CompletableFuture<?>> underWay = new ArrayList<>();
    private @Nullable Failure failure;

    RelayLine(JsonMapper json) {
        this.json = json;
    }

    void add(OutboxRows.Row row) {
        rows.add(row);
    }

    boolean hasMore() {
        return failure == null && !rows.isEmpty();
    }

    Optional<Failure> failed() {
        return Optional.ofNullable(failure);
    }

    /** Messages of one topic wait for each other, since those behind a lost one would overtake it; topics have no order among them. */
    void sendNext(KafkaTemplate<String, String> kafka) {
        try {
            if (ofFirst.isEmpty()) {
                ofFirst.addAll(json.readValue(rows.getFirst().payload(), MESSAGES));
            }
            var topics = new ArrayList<String>();
            while (!ofFirst.isEmpty() && !topics.contains(ofFirst.getFirst().topic())) {
                var message = ofFirst.removeFirst();
                topics.add(message.topic());
                underWay.add(kafka.send(recordOf(message, rows.getFirst())));
            }
        } catch (RuntimeException refused) {
            underWay.add(CompletableFuture.failedFuture(refused));
        }
    }

    /** Known before anything is acknowledged only where the client did not even find out where to send to. */
    boolean brokerIsAway() {
        return underWay.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .anyMatch(sending -> cause(sending.exceptionNow()) instanceof TimeoutException);
    }

    /** @param sent gets the row whose last message this was */
    void awaitAcknowledgement(List<String> sent) {
        if (underWay.isEmpty()) {
            return;
        }
        var row = rows.getFirst();
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture<?>[]::new))
                    .join();
            if (ofFirst.isEmpty()) {
                sent.add(rows.removeFirst().id());
            }
        } catch (CompletionException notSent) {
            failure = new Failure(row, cause(notSent));
        }
        underWay.clear();
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static ProducerRecord<String, String> recordOf(OutgoingMessage message, OutboxRows.Row row) {
        var producerRecord = new ProducerRecord<>(message.topic(), message.key(), message.body());
        message.headers()
                .forEach((name, value) -> producerRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (row.isLimited()) {
            producerRecord.headers().add(EventHeaders.LIMITED, "true".getBytes(StandardCharsets.UTF_8));
        }
        return producerRecord;
    }
}
