package dev.outputhub.llm.config;

import dev.outputhub.llm.completion.CompletionEvents;
import dev.outputhub.platform.events.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration
class LlmTopics {

    @Bean
    KafkaAdmin.NewTopics completionTopics() {
        return Topics.owned(CompletionEvents.REQUESTS, CompletionEvents.TOPIC);
    }
}
