package dev.outputhub.conversation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the platform says of files would refuse every archive of some years; what the gateway says of archives is the limit here too. */
class UploadLimitIntegrationTests extends ConversationServiceTest {

    private final Environment environment;

    @Autowired
    UploadLimitIntegrationTests(Environment environment) {
        this.environment = environment;
    }

    @Test
    void archivesMayBeLargerThanOtherUploads() {
        assertThat(environment.getProperty("spring.servlet.multipart.max-file-size"))
                .isEqualTo("5GB");
        assertThat(environment.getProperty("spring.servlet.multipart.max-request-size"))
                .isEqualTo("5GB");
    }
}
