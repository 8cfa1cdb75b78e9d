package dev.outputhub.platform.events;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.infrastructure.KafkaServer;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** A Kafka that one test has to itself, so that it can be killed. */
final class OwnBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Run run;
    private final KafkaServer kafka;
    private final PartRunner runner;

    OwnBroker(Path folder) {
        run = Run.throwaway(Checkout.find(), new DataFolder(folder), Ports.anyFree());
        kafka = new KafkaServer(run);
        runner = new PartRunner(run.data(), Console.standard());
        start();
    }

    void start() {
        runner.bringUp(kafka);
    }

    void kill() {
        runner.process(kafka).stop(ProcessHandle::destroyForcibly, PATIENCE);
    }

    String address() {
        return "localhost:" + run.ports().kafka();
    }

    void create(String... topics) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            var wanted = List.of(topics).stream()
                    .map(name -> new NewTopic(name, Optional.of(6), Optional.empty()))
                    .toList();
            admin.createTopics(wanted).all().get();
        }
    }

    /** All that the topic holds, in the order of each partition, once nothing has come for a while. */
    List<ConsumerRecord<String, String>> everything(String topic, int atLeast) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        address(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(PATIENCE).until(() -> {
                var polled = consumer.poll(Duration.ofSeconds(1));
                polled.forEach(found::add);
                return polled.isEmpty() && found.size() >= atLeast;
            });
        }
        return found;
    }

    @Override
    public void close() {
        kill();
    }
}
