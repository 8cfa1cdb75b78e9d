package dev.outputhub.output.config;

import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.platform.events.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics this service owns. */
@Configuration(proxyBeanMethods = false)
class OutputTopics {

    @Bean
    KafkaAdmin.NewTopics ownedTopics() {
        return Topics.owned(OutputEvents.TOPIC);
    }
}
