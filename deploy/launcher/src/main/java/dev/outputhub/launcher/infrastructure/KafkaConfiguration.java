package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Ports;
import java.nio.file.Path;

/** One broker on the loopback interface, with buffers for one machine instead of a data centre. */
final class KafkaConfiguration {

    private KafkaConfiguration() {}

    static String of(Ports ports, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s

                num.partitions=4
                auto.create.topics.enable=true
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=2
                group.initial.rebalance.delay.ms=0

                message.max.bytes=16777216
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.segment.bytes=67108864
                log.index.size.max.bytes=2097152
                metadata.log.segment.bytes=16777216
                """.formatted(ports.kafka(), ports.kafkaController(), data);
    }
}
