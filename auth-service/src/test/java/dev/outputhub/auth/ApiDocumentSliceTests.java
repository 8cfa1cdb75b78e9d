package dev.outputhub.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class ApiDocumentSliceTests {

    private final MockMvcTester mvc;

    @Autowired
    ApiDocumentSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void saysOfEveryEndpointWhatItDoes() {
        var paths = Api.json(mvc.get().uri("/v3/api-docs").exchange()).path("paths");
        assertThat(paths.valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allMatch(operation -> !operation.path("summary").asString("").isBlank());
    }
}
