package dev.outputhub.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.documentation.ApiDocument;
import dev.outputhub.platform.test.service.ServiceTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDocumentSliceTests {

    private final MockMvcTester mvc;

    @Autowired
    ApiDocumentSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void everyOperationSaysWhatItRefusesAndShowsAnExample() {
        ApiDocument.of(mvc).assertErrorsAndExamples();
    }

    /** The gateway holds the same; what differs it would keep twice, under two names. */
    @Test
    void theProblemsAreThoseOfTheSharedFile() throws IOException {
        var json = JsonMapper.shared();
        var components = json.readTree(
                        mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray())
                .path("components");
        try (var file = new ClassPathResource("openapi/problems.json").getInputStream()) {
            var shared = json.readTree(file);
            assertThat(components.path("responses")).isEqualTo(shared.path("responses"));
            assertThat(components.at("/schemas/Problem")).isEqualTo(shared.at("/schemas/Problem"));
        }
    }
}
