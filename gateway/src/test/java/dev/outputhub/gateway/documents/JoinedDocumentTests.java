package dev.outputhub.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JoinedDocumentTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JoinedDocument joined = new JoinedDocument((ObjectNode) JSON.readTree("""
            {"info": {"title": "Output Hub"}, "paths": {"/api/v1/search": {}}}"""));

    @Test
    void pathsOfAllServicesStandTogether() {
        joined.add("prompt-service", document("/api/v1/prompts", "{\"type\": \"string\"}"));
        joined.add("output-service", document("/api/v1/outputs", "{\"type\": \"string\"}"));

        assertThat(joined.document().path("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/search", "/api/v1/prompts", "/api/v1/outputs");
        assertThat(joined.document().at("/info/title").asString()).isEqualTo("Output Hub");
    }

    @Test
    void whatIsNotForTheOutsideIsLeftOut() {
        joined.add("prompt-service", document("/internal/prompts", "{}"));
        joined.add("prompt-service", document("/api/v1/search-hits", "{}"));

        assertThat(joined.document().path("paths").propertyNames()).containsExactly("/api/v1/search");
    }

    @Test
    void theSameSchemaIsKeptOnce() {
        joined.add("prompt-service", document("/api/v1/prompts", "{\"type\": \"string\"}"));
        joined.add("output-service", document("/api/v1/outputs", "{\"type\": \"string\"}"));

        assertThat(joined.document().at("/components/schemas").propertyNames()).containsExactly("Page");
    }

    @Test
    void differentSchemasOfOneNameAreToldApart() {
        joined.add("prompt-service", document("/api/v1/prompts", "{\"type\": \"string\"}"));
        joined.add("output-service", document("/api/v1/outputs", "{\"type\": \"object\"}"));

        var schemas = joined.document().at("/components/schemas");
        assertThat(schemas.at("/Page/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/OutputPage/type").asString()).isEqualTo("object");
        assertThat(reference("/api/v1/prompts")).isEqualTo("#/components/schemas/Page");
        assertThat(reference("/api/v1/outputs")).isEqualTo("#/components/schemas/OutputPage");
    }

    @Test
    void operationsKeepDifferentIds() {
        joined.add("prompt-service", document("/api/v1/prompts", "{}"));
        joined.add("output-service", document("/api/v1/outputs", "{}"));

        assertThat(operation("/api/v1/prompts").path("operationId").asString()).isEqualTo("Promptlist");
        assertThat(operation("/api/v1/outputs").path("operationId").asString()).isEqualTo("Outputlist");
    }

    private JsonNode operation(String path) {
        return joined.document().path("paths").path(path).path("get");
    }

    private String reference(String path) {
        return operation(path).at("/responses/200/$ref").asString();
    }

    private static JsonNode document(String path, String schema) {
        return JSON.readTree("""
                {"paths": {"%s": {"get": {"operationId": "list",
                  "responses": {"200": {"$ref": "#/components/schemas/Page"}}}}},
                 "components": {"schemas": {"Page": %s}}}""".formatted(path, schema));
    }
}
