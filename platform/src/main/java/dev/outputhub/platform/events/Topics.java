package dev.outputhub.platform.events;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics that a service owns; it declares them as beans and they are made at its start. */
public final class Topics {

    /** Bounds the parallelism of one consumer; growing it later breaks the order of keys in flight. */
    private static final int PARTITIONS = 6;

    private Topics() {}

    public static KafkaAdmin.NewTopics owned(String... names) {
        var topics = new NewTopic[names.length];
        for (int i = 0; i < names.length; i++) {
            topics[i] = TopicBuilder.name(names[i]).partitions(PARTITIONS).build();
        }
        return new KafkaAdmin.NewTopics(topics);
    }
}
