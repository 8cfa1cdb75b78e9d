package dev.outputhub.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API document of the running platform, its schemas written out where it refers to them. */
record ApiDocument(List<Operation> operations) {

    private static final int FEWEST_ENDPOINTS = 140;
    private static final String REFERENCE = "$ref";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** A service that has just started may be missing from the document for a moment. */
    static ApiDocument read() {
        return await("endpoints in the API document")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> of(Api.as("owner@acme.test")
                                .get("/api/v1/openapi.json")
                                .json()),
                        found -> found.operations().size() > FEWEST_ENDPOINTS);
    }

    static ApiDocument of(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    // what needs no one to be known, such as the health of the door, has no scope to walk by
                    boolean open = operation.path("security").isArray()
                            && operation.path("security").isEmpty();
                    if (operation.isObject() && !open) {
                        operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.path("x-required-scope").asString(""),
                                parameters(operation, document),
                                body(operation, document)));
                    }
                }));
        return new ApiDocument(List.copyOf(operations));
    }

    /** The endpoint that makes what the address of another names: of a record, of its collection. */
    Optional<Operation> makerOf(Operation operation) {
        var collection = operation.path().replaceAll("/\\{[^}]*}$", "");
        return operations.stream()
                .filter(other -> other.method().equals("POST") && other.path().equals(collection))
                .findFirst();
    }

    private static List<Operation.Parameter> parameters(JsonNode operation, JsonNode document) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> new Operation.Parameter(
                        parameter.path("name").asString(),
                        Operation.In.valueOf(parameter.path("in").asString().toUpperCase(Locale.ROOT)),
                        parameter.path("required").asBoolean(false),
                        writtenOut(parameter.path("schema"), document, Set.of())))
                .toList();
    }

    private static Optional<Operation.Body> body(JsonNode operation, JsonNode document) {
        return operation.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(content -> new Operation.Body(
                        content.getKey(),
                        writtenOut(content.getValue().path("schema"), document, Set.of()),
                        content.getValue().path("example")));
    }

    /** A schema within itself is left as the reference it is. */
    private static JsonNode writtenOut(JsonNode schema, JsonNode document, Set<String> within) {
        var reference = schema.path(REFERENCE).asString("");
        if (!reference.isEmpty()) {
            if (within.contains(reference)) {
                return schema;
            }
            var deeper = new HashSet<>(within);
            deeper.add(reference);
            return writtenOut(document.at(reference.substring(1)), document, deeper);
        }
        return switch (schema) {
            case ObjectNode object -> {
                var copy = Api.JSON.createObjectNode();
                object.properties()
                        .forEach(field -> copy.set(field.getKey(), writtenOut(field.getValue(), document, within)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = Api.JSON.createArrayNode();
                array.forEach(item -> copy.add(writtenOut(item, document, within)));
                yield copy;
            }
            default -> schema;
        };
    }
}
