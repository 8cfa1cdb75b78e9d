package dev.outputhub.platform.events;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics that a service owns; it declares them as beans and they are made at its start. */
public final class Topics {

    /** Bounds the parallelism of one consumer; growing it later breaks the order of keys in flight. */
    private static final int PARTITIONS = 6;

    /** Bytes. A conversation of a model's whole context fits in one event; the producer's limit in platform.yaml is the same. */
    private static final String LARGEST_EVENT = String.valueOf(16 * 1024 * 1024);

    private Topics() {}

    public static KafkaAdmin.NewTopics owned(String... names) {
        var topics = new NewTopic[names.length];
        for (int i = 0; i < names.length; i++) {
            topics[i] = TopicBuilder.name(names[i])
                    .partitions(PARTITIONS)
                    .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_EVENT)
                    .build();
        }
        return new KafkaAdmin.NewTopics(topics);
    }
}
