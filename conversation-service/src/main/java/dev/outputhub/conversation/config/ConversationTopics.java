package dev.outputhub.conversation.config;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.exports.job.ExportEvents;
import dev.outputhub.conversation.imports.job.ImportEvents;
import dev.outputhub.platform.events.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics this service owns. */
@Configuration(proxyBeanMethods = false)
class ConversationTopics {

    @Bean
    KafkaAdmin.NewTopics ownedTopics() {
        return Topics.owned(ConversationEvents.TOPIC, ImportEvents.TOPIC, ExportEvents.TOPIC);
    }
}
