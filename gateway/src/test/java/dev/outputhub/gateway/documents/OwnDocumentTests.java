package dev.outputhub.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnDocumentTests {

    private static final List<String> METHODS = List.of("get", "post");

    private final JsonNode document = OwnDocument.read(JsonMapper.shared());

    OwnDocumentTests() throws IOException {}

    @Test
    void everyEndpointOfTheGatewayHasASummaryItsErrorsAndAnExample() {
        assertThat(document.path("paths").propertyNames())
                .contains("/api/v1/search", "/api/v1/openapi.json", "/healthz", "/readyz", "/logout");
        assertThat(operations()).hasSizeGreaterThan(5).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString("")).isNotBlank();
            assertThat(operation.path("responses").propertyNames())
                    .as(operation.path("summary").asString())
                    .anyMatch(status -> status.startsWith("4") || status.equals("503"));
            operation
                    .at("/responses/200/content")
                    .forEach(media -> assertThat(media.has("example"))
                            .as(operation.path("summary").asString())
                            .isTrue());
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private Stream<JsonNode> operations() {
        return document.path("paths")
                .valueStream()
                .flatMap(path -> METHODS.stream().filter(path::has).map(path::path));
    }
}
