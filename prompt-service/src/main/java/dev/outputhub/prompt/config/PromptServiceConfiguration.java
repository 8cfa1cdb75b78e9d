package dev.outputhub.prompt.config;

import dev.outputhub.platform.events.Topics;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class PromptServiceConfiguration {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return Topics.owned("vocabulary.events.v1", "prompt.events.v1");
    }

    /** After the one that translates exceptions, or its answer would replace this one's. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ExecuteListenerProvider textWithoutNul() {
        return new DefaultExecuteListenerProvider(new TextWithoutNul());
    }
}
