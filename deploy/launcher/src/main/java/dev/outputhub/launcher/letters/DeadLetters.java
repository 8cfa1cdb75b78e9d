package dev.outputhub.launcher.letters;

import dev.outputhub.launcher.console.HubProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Events that a service could not handle: they lie on {@code <topic>.<service>.dlt}. Told again, they come to every consumer of the
 * topic, and whoever has handled them does nothing.
 */
public final class DeadLetters implements AutoCloseable {

    public static final String SUFFIX = ".dlt";

    private static final String OF_PARKING = "kafka_dlt-";
    private static final String CAUSE = "Caused by: ";

    /** Milliseconds. Who waits is an operator, whose broker is perhaps away. */
    private static final int PATIENCE = 15_000;

    private static final Duration POLL = Duration.ofSeconds(2);

    /** Bytes. The largest event there is, and its headers. */
    private static final int LARGEST = 17 * 1024 * 1024;

    private final Map<String, Object> connection;
    private final Admin admin;

    /** @param connection as clients of Kafka want it: its servers at least */
    public DeadLetters(Map<String, Object> connection) {
        this.connection = connection;
        var patient = new HashMap<>(connection);
        patient.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        patient.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE);
        this.admin = Admin.create(patient);
    }

    /** Of all topics, the oldest of each partition first. */
    public List<DeadLetter> list() {
        return topics().stream().flatMap(topic -> list(topic).stream()).toList();
    }

    public List<DeadLetter> list(String topic) {
        return read(topic).stream().map(DeadLetters::letter).toList();
    }

    /** @return how many were told again; what comes to lie there meanwhile stays */
    public int replay(String topic) {
        var letters = read(topic);
        var configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        try (var producer = new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent =
                    letters.stream().map(letter -> producer.send(again(letter))).toList();
            sent.forEach(DeadLetters::await);
        }
        forget(topic, letters);
        return letters.size();
    }

    /** @return how many are gone for good */
    public int drop(String topic) {
        var letters = read(topic);
        forget(topic, letters);
        return letters.size();
    }

    private List<String> topics() {
        return await(admin.listTopics().names()).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .sorted()
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        if (!topics().contains(topic)) {
            throw new HubProblem(
                    "No dead letters were ever put on \"" + topic + "\".",
                    topics().isEmpty() ? "There are none at all." : "There are: " + String.join(", ", topics()));
        }
        var configuration = new HashMap<>(connection);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST);
        try (var consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upTo(consumer, consumer.endOffsets(partitions));
        }
    }

    /** What was there when it was asked; each consumer's position says whether it has seen all of that. */
    private static List<ConsumerRecord<byte[], byte[]>> upTo(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var found : consumer.poll(POLL)) {
                if (found.offset() < ends.getOrDefault(new TopicPartition(found.topic(), found.partition()), 0L)) {
                    letters.add(found);
                }
            }
        }
        return letters;
    }

    private void forget(String topic, Collection<ConsumerRecord<byte[], byte[]>> letters) {
        var ends = new HashMap<TopicPartition, RecordsToDelete>();
        letters.forEach(letter -> ends.put(
                new TopicPartition(topic, letter.partition()), RecordsToDelete.beforeOffset(letter.offset() + 1)));
        await(admin.deleteRecords(ends).all());
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
        var again = new ProducerRecord<>(origin(letter), letter.key(), letter.value());
        for (var header : letter.headers()) {
            if (!header.key().startsWith(OF_PARKING)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> found) {
        return new DeadLetter(
                found.topic(),
                origin(found),
                header(found.headers(), "ce_type"),
                header(found.headers(), "ce_id"),
                reason(found.headers()),
                found.timestamp());
    }

    /** What was at the root of it; the outermost message only says which listener met it. */
    private static String reason(Headers headers) {
        var root = header(headers, OF_PARKING + "exception-stacktrace")
                .lines()
                .filter(line -> line.startsWith(CAUSE))
                .map(line -> line.substring(CAUSE.length()).replaceFirst("^(?:\\w+\\.)+(?=\\w+(?::|$))", ""))
                .toList();
        return root.isEmpty() ? header(headers, OF_PARKING + "exception-message") : root.getLast();
    }

    private static String origin(ConsumerRecord<byte[], byte[]> letter) {
        return header(letter.headers(), OF_PARKING + "original-topic");
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TimeoutException) {
                throw new HubProblem(
                        "Kafka does not answer.",
                        "Is it up? ./hub doctor, or the logs of its container, tell",
                        failure);
            }
            throw new HubProblem(
                    "Kafka refused: " + failure.getMessage(), "./hub doctor tells whether it is there", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Kafka.", "Start it again.", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
