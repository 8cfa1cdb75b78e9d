package dev.outputhub.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnDocumentTests {

    private static final List<String> METHODS = List.of("get", "post", "put");

    private final JsonNode document = OwnDocument.read(JsonMapper.shared());

    OwnDocumentTests() throws IOException {}

    @Test
    void everyEndpointOfTheGatewayHasASummaryADescriptionItsErrorsAndAnExample() {
        assertThat(document.path("paths").propertyNames())
                .contains("/api/v1/search", "/api/v1/openapi.json", "/healthz", "/readyz", "/logout");
        assertThat(operations()).hasSizeGreaterThan(5).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString("")).isNotBlank();
            assertThat(operation.path("description").asString(""))
                    .as(operation.path("summary").asString())
                    .isNotBlank();
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

    /** The page that shows the document is none of its endpoints. */
    @Test
    void everyAddressThatAControllerServesIsInTheDocument() {
        var served = new ClassFileImporter()
                .importPackages("dev.outputhub.gateway").stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .flatMap(type -> type.getMethods().stream())
                        .map(method ->
                                AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class))
                        .filter(Objects::nonNull)
                        .flatMap(mapping -> Stream.of(mapping.path()))
                        .filter(path -> !path.startsWith("/api/docs"));
        assertThat(served)
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(document.path("paths").has(path)).as(path).isTrue());
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
