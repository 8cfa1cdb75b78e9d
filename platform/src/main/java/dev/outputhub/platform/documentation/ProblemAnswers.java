package dev.outputhub.platform.documentation;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Adds to each operation the refusals that follow from its shape, so that nobody writes them by hand: who has a path with an id can
 * answer 404, who takes If-Match 412 and 428, who takes a body 415. A refusal that a controller describes itself keeps its words.
 */
class ProblemAnswers implements OpenApiCustomizer {

    /** Shared with the gateway, so that the joined document has one of each. */
    private static final String COMPONENTS = "/openapi/problems.json";

    private static final String OPENAI = "/openai/";
    private static final String SCIM = "/scim/";
    private static final String PROBLEM_JSON = "application/problem+json";

    private final Components shared = read();

    @Override
    public void customise(OpenAPI document) {
        var components = document.getComponents() == null ? new Components() : document.getComponents();
        document.setComponents(components);
        shared.getResponses().forEach(components::addResponses);
        shared.getSchemas().forEach(components::addSchemas);
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        var answers = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(answers);
        if (path.startsWith(OPENAI)) {
            inItsOwnWords(
                    refusals(path, method, operation),
                    Set.of("409", "422"),
                    answers,
                    "application/json",
                    "OpenAiError");
            return;
        }
        if (path.startsWith(SCIM)) {
            inItsOwnWords(
                    refusals(path, method, operation), Set.of("422"), answers, "application/scim+json", "ScimError");
            return;
        }
        refusals(path, method, operation).forEach((status, answer) -> {
            var described = answers.get(status);
            if (described == null) {
                answers.addApiResponse(status, answer);
            } else if (described.get$ref() == null) {
                described.setContent(problem());
            }
        });
    }

    /** The same in the words of another protocol. */
    private void inItsOwnWords(
            Map<String, ApiResponse> refusals, Set<String> never, ApiResponses answers, String type, String schema) {
        refusals.keySet().removeAll(never);
        refusals.forEach((status, answer) -> {
            if (!answers.containsKey(status)) {
                var name = answer.get$ref() == null ? "" : answer.get$ref().replaceFirst(".*/", "");
                var known = shared.getResponses().get(name);
                answers.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(known == null ? answer.getDescription() : known.getDescription())
                                .content(new Content()
                                        .addMediaType(
                                                type,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + schema)))));
            }
        });
    }

    private static Map<String, ApiResponse> refusals(String path, HttpMethod method, Operation operation) {
        var refusals = new TreeMap<String, ApiResponse>();
        refusals.put("401", shared("Unauthenticated"));
        refusals.put("429", shared("TooManyRequests"));
        refusals.put("503", shared("Unavailable"));
        if (operation.getExtensions() != null
                && operation.getExtensions().get(DocumentationAutoConfiguration.SCOPE_EXTENSION)
                        instanceof String scope) {
            refusals.put(
                    "403",
                    new ApiResponse()
                            .description("The caller does not hold the scope " + scope + ".")
                            .content(problem()));
        }
        boolean parameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        boolean body = operation.getRequestBody() != null;
        if (parameters || body) {
            refusals.put("400", shared("Malformed"));
        }
        if (body) {
            refusals.put("413", shared("TooLarge"));
            refusals.put("415", shared("UnsupportedMediaType"));
            refusals.put("422", shared("Refused"));
        }
        if (path.contains("{")) {
            refusals.put("404", shared("Absent"));
        }
        if (method == HttpMethod.POST) {
            refusals.put("409", shared("Conflict"));
        }
        if (parameters && operation.getParameters().stream().anyMatch(it -> "If-Match".equals(it.getName()))) {
            refusals.put("412", shared("Stale"));
            refusals.put("428", shared("VersionMissing"));
        }
        return refusals;
    }

    private static ApiResponse shared(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }

    private static Components read() {
        try (var stream = ProblemAnswers.class.getResourceAsStream(COMPONENTS)) {
            return Json31.mapper().readValue(stream, Components.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
