package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.letters.DeadLetters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells an empty broker what another was told up to a time. An event that was sent and not handled then is in no outbox any more and
 * in no inbox yet; whoever has handled one does nothing when it comes again.
 */
final class EventsAgain {

    /** No consumer that works is further behind, and inboxes remember for longer. */
    private static final Duration BEHIND = Duration.ofDays(1);

    private static final Duration POLL = Duration.ofSeconds(2);

    /** Bytes. The largest event there is, and its headers. */
    private static final int LARGEST = 17 * 1024 * 1024;

    private static final Config UNKNOWN = new Config(List.of());

    private final String from;
    private final String to;

    /** @param from addresses of brokers, both of them */
    EventsAgain(String from, String to) {
        this.from = from;
        this.to = to;
    }

    int upTo(Instant time) {
        try (var there = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, from));
                var here = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, to));
                var consumer = consumer();
                var producer = producer()) {
            var topics = there.listTopics().names().get().stream().sorted().toList();
            await(here.createTopics(like(there, topics)).all());
            int count = 0;
            for (var topic : topics) {
                count += tell(consumer, producer, topic, time);
            }
            producer.flush();
            return count;
        } catch (ExecutionException failure) {
            throw refused(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Kafka.", "Start it again.", interrupted);
        }
    }

    private static List<NewTopic> like(Admin there, List<String> topics)
            throws ExecutionException, InterruptedException {
        var settings = there.describeConfigs(topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList())
                .all()
                .get();
        var made = new ArrayList<NewTopic>();
        there.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> {
            var own = new HashMap<String, String>();
            settings.getOrDefault(new ConfigResource(ConfigResource.Type.TOPIC, topic), UNKNOWN).entries().stream()
                    .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .forEach((ConfigEntry entry) -> own.put(entry.name(), entry.value()));
            made.add(new NewTopic(topic, description.partitions().size(), (short) 1).configs(own));
        });
        return made;
    }

    private static int tell(
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            Instant time) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        // a dead letter waits for an operator, for as long as that takes
        if (topic.endsWith(DeadLetters.SUFFIX)) {
            consumer.seekToBeginning(partitions);
        } else {
            begin(consumer, partitions, ends, time.minus(BEHIND));
        }
        var sent = new ArrayList<Future<?>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var event : consumer.poll(POLL)) {
                if (event.timestamp() <= time.toEpochMilli()) {
                    sent.add(producer.send(new ProducerRecord<>(
                            topic, event.partition(), event.timestamp(), event.key(), event.value(), event.headers())));
                }
            }
        }
        sent.forEach(EventsAgain::await);
        return sent.size();
    }

    private static void begin(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Instant time) {
        var since = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> since.put(partition, time.toEpochMilli()));
        consumer.offsetsForTimes(since)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, from,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, to,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException failure) {
            throw refused(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HubProblem("Interrupted while talking to Kafka.", "Start it again.", interrupted);
        }
    }

    private static HubProblem refused(ExecutionException failure) {
        return new HubProblem("Kafka refused: " + failure.getMessage(), "./hub logs kafka tells more", failure);
    }
}
