package dev.outputhub.auth.config;

import dev.outputhub.platform.audit.AuditEntryRecorded;
import dev.outputhub.platform.events.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    KafkaAdmin.NewTopics ownedTopics() {
        return Topics.owned(AuditEntryRecorded.TOPIC);
    }
}
