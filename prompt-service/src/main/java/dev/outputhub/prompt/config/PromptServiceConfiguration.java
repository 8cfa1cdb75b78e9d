package dev.outputhub.prompt.config;

import dev.outputhub.platform.events.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class PromptServiceConfiguration {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return Topics.owned("vocabulary.events.v1", "prompt.events.v1");
    }
}
