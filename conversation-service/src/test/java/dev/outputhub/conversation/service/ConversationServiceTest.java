package dev.outputhub.conversation.service;

import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import dev.outputhub.platform.test.service.ServiceTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on real servers, with its neighbours beside it. All tests share it, so each brings its own records. */
@ServiceTest
public abstract class ConversationServiceTest {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("hub.s3.endpoint", TestInfrastructure::s3Endpoint);
        properties.add("hub.s3.access-key", () -> "test");
        properties.add("hub.s3.secret-key", () -> "test");
        properties.add("hub.imports.progress-interval", () -> "50ms");
        properties.add("hub.imports.batch-records", () -> "3");
        properties.add("hub.imports.max-file", () -> "1MB");
        properties.add("hub.exports.progress-interval", () -> "50ms");
        properties.add("hub.exports.most-at-once", () -> "100");
    }
}
