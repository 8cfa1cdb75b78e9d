package dev.outputhub.notification;

import dev.outputhub.platform.events.Topics;
import dev.outputhub.platform.test.service.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.TestPropertySource;

/** This service on real PostgreSQL, Kafka and Redis, with the topics that other services own and with short pauses. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(NotificationServiceTest.TopicsOfOthers.class)
@TestPropertySource(
        properties = {
            "hub.webhooks.first-retry=100ms",
            "hub.webhooks.growth=1.5",
            "hub.webhooks.attempts=3",
            "hub.webhooks.given-up-in-a-row=4",
            "hub.webhooks.connect-timeout=1s",
            "hub.webhooks.timeout=2s",
            "hub.tasks.heartbeat=250ms"
        })
public @interface NotificationServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class TopicsOfOthers {
        @Bean
        KafkaAdmin.NewTopics topicsOfOthers() {
            return Topics.owned(
                    "organization.events.v1",
                    "vocabulary.events.v1",
                    "prompt.events.v1",
                    "output.events.v1",
                    "conversation.events.v1",
                    "import.events.v1",
                    "export.events.v1",
                    "completion.events.v1");
        }
    }
}
