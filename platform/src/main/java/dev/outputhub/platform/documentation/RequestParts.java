package dev.outputhub.platform.documentation;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Documents what controllers read through {@link ListQuery} and {@link ExpectedVersion}. */
class RequestParts implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, ListQuery.class)) {
            query(operation, "limit", limit(), "How many items, 25 when left out.");
            query(operation, "cursor", new StringSchema(), "nextCursor of the page before.");
            query(operation, "skip", skip(), "How many items to pass over, without a cursor: to jump to a page.");
            query(operation, "sort", new StringSchema(), "Fields, with - for descending: -createdAt,title.");
            query(operation, "count", new BooleanSchema(), "Whether to count the total.");
        }
        if (takes(method, ExpectedVersion.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .required(true)
                    .schema(new StringSchema())
                    .description("The ETag that was read, or *."));
        }
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static Schema<?> limit() {
        return new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(ListQuery.MAX_LIMIT));
    }

    private static Schema<?> skip() {
        return new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(ListQuery.MAX_SKIP));
    }

    private static void query(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new QueryParameter().name(name).schema(schema).description(description));
    }
}
