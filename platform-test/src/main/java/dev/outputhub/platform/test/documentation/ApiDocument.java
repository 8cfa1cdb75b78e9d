package dev.outputhub.platform.test.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the document of a running service: every operation says what it refuses, and shows an example of each body. */
public final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<String> missing = new ArrayList<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    public static ApiDocument of(MockMvcTester service) {
        var answer = service.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        return of(answer.getResponse().getContentAsByteArray());
    }

    public static ApiDocument of(byte[] json) {
        return new ApiDocument(JSON.readTree(json));
    }

    /** Everything that is missing at once. */
    public void assertErrorsAndExamples() {
        operations().forEach(operation -> {
            errors(operation);
            examples(operation);
        });
        assertThat(operations()).as("operations").isNotEmpty();
        assertThat(missing).as("missing in the document").isEmpty();
    }

    public void assertSummaries() {
        assertThat(operations()
                        .filter(operation ->
                                operation.node().path("summary").asString("").isBlank())
                        .map(Operation::name))
                .as("operations without a summary")
                .isEmpty();
    }

    private record Operation(String method, String path, JsonNode node) {
        String name() {
            return method + " " + path;
        }

        /** Which tells its refusals in its own form, and a rule's like any other. */
        boolean speaksOpenAi() {
            return path.startsWith("/openai/");
        }

        boolean speaksScim() {
            return path.startsWith("/scim/");
        }

        String problems() {
            return speaksOpenAi()
                    ? "application/json"
                    : speaksScim() ? "application/scim+json" : "application/problem+json";
        }

        boolean takes(String parameter) {
            return node.path("parameters")
                    .valueStream()
                    .anyMatch(it -> parameter.equals(it.path("name").asString("")));
        }
    }

    private Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> new Operation(
                                method, path.getKey(), path.getValue().path(method))));
    }

    private void errors(Operation operation) {
        var answers = operation.node().path("responses");
        for (var status : expected(operation)) {
            var answer = resolved(answers.path(status));
            if (answer.path("description").asString("").isBlank()
                    || !answer.path("content").has(operation.problems())) {
                missing.add(operation.name() + ": the problem " + status);
            }
        }
    }

    private static Set<String> expected(Operation operation) {
        var expected = new TreeSet<>(Set.of("401", "429", "503"));
        if (operation.node().has("x-required-scope")) {
            expected.add("403");
        }
        if (operation.path().contains("{")) {
            expected.add("404");
        }
        if (operation.node().has("requestBody")) {
            expected.addAll(Set.of("400", "415", "422"));
        }
        if (operation.method().equals("post")) {
            expected.add("409");
        }
        if (operation.takes("If-Match")) {
            expected.addAll(Set.of("412", "428"));
        }
        if (operation.speaksOpenAi()) {
            expected.removeAll(Set.of("409", "422"));
        }
        if (operation.speaksScim()) {
            expected.remove("422");
        }
        return expected;
    }

    private void examples(Operation operation) {
        bodies(operation, "what is sent", operation.node().path("requestBody"));
        operation.node().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> bodies(operation, "the answer " + answer.getKey(), answer.getValue()));
    }

    private void bodies(Operation operation, String which, JsonNode body) {
        body.path("content").forEach(media -> {
            if (!media.has("schema")) {
                return;
            }
            if (!media.has("example")) {
                missing.add(operation.name() + ": an example of " + which);
                return;
            }
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(standalone(media.path("schema")), InputFormat.JSON)
                    .validate(media.path("example").toString(), InputFormat.JSON);
            errors.forEach(error -> missing.add("%s: the example of %s keeps its schema: %s %s"
                    .formatted(operation.name(), which, error.getInstanceLocation(), error.getMessage())));
        });
    }

    /**
     * With the components that its references point to. One of several records is any of them here: what tells them apart is often
     * a field that only one requires.
     */
    private String standalone(JsonNode schema) {
        var alone = ((ObjectNode) schema).deepCopy();
        alone.set("components", document.path("components"));
        return alone.toString().replace("\"oneOf\"", "\"anyOf\"");
    }

    private JsonNode resolved(JsonNode answer) {
        var reference = answer.path("$ref").asString("");
        return reference.isEmpty() ? answer : document.at(reference.substring(1));
    }
}
