package dev.outputhub.gateway.documents;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway itself serves, with the problems that all services describe in the same words. */
final class OwnDocument {

    private OwnDocument() {}

    static ObjectNode read(JsonMapper json) throws IOException {
        var document = (ObjectNode) resource("documents/gateway.json", json);
        var components = (ObjectNode) document.path("components");
        resource("documents/problems.json", json)
                .properties()
                .forEach(section ->
                        components.withObjectProperty(section.getKey()).setAll((ObjectNode) section.getValue()));
        return document;
    }

    private static JsonNode resource(String path, JsonMapper json) throws IOException {
        try (var stream = new ClassPathResource(path).getInputStream()) {
            return json.readTree(stream);
        }
    }
}
