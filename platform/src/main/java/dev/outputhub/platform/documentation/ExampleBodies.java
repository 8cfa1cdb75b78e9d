package dev.outputhub.platform.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Gives each body that is sent or answered an example, made of its schema; one that a controller gives itself stays. */
class ExampleBodies implements OpenApiCustomizer {

    private static final String EVENTS = "text/event-stream";
    private static final String EVENT =
            "id: 1\nevent: changed\ndata: {\"id\": \"0198c0de-7a11-7000-8000-000000000001\"}\n\n";

    /** What a patch of anything changes in its example, the first that the record has. */
    private static final List<String> PATCHED = List.of("title", "name", "description", "notes");

    @Override
    public void customise(OpenAPI document) {
        var examples = new SchemaExamples(document.getComponents());
        document.getPaths()
                .values()
                .forEach(item -> item.readOperationsMap().forEach((method, operation) -> {
                    answers(operation, examples);
                    if (operation.getRequestBody() != null) {
                        fill(operation.getRequestBody().getContent(), examples);
                        if (method == HttpMethod.PATCH) {
                            patch(operation);
                        }
                    }
                }));
    }

    private static void answers(Operation operation, SchemaExamples examples) {
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                fill(answer.getContent(), examples);
            }
        });
    }

    private static void fill(Content content, SchemaExamples examples) {
        if (content == null) {
            return;
        }
        content.forEach((type, media) -> {
            if (EVENTS.equals(type)) {
                media.schema(new StringSchema()).example(EVENT);
            } else if (media.getSchema() != null && media.getExample() == null && media.getExamples() == null) {
                media.setExample(examples.of(media.getSchema()));
            }
        });
    }

    // a merge patch has no schema of its own: any field of the record, and nothing else
    private static void patch(Operation operation) {
        operation.getRequestBody().getContent().values().stream()
                .filter(media -> media.getExample() instanceof Map<?, ?> fields && fields.isEmpty())
                .forEach(media -> answered(operation)
                        .flatMap(record -> PATCHED.stream()
                                .filter(record::containsKey)
                                .findFirst()
                                .map(field -> Map.of(field, record.get(field))))
                        .ifPresent(media::setExample));
    }

    private static Optional<Map<?, ?>> answered(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().getContent() != null)
                .flatMap(answer -> answer.getValue().getContent().values().stream())
                .map(MediaType::getExample)
                .<Map<?, ?>>mapMulti((example, next) -> {
                    if (example instanceof Map<?, ?> record) {
                        next.accept(record);
                    }
                })
                .findFirst();
    }
}
