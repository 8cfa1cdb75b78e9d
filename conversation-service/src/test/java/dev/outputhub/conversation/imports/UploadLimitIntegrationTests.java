package dev.outputhub.conversation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the platform says of uploads in general would refuse every archive of some years. */
class UploadLimitIntegrationTests extends ConversationServiceTest {

    private final Environment environment;

    @Autowired
    UploadLimitIntegrationTests(Environment environment) {
        this.environment = environment;
    }

    @Test
    void archivesMayBeLargerThanOtherUploads() {
        assertThat(environment.getProperty("spring.servlet.multipart.max-file-size"))
                .isEqualTo("4GB");
        assertThat(environment.getProperty("spring.servlet.multipart.max-request-size"))
                .isEqualTo("4GB");
    }
}
