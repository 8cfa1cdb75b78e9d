package dev.outputhub.platform.documentation;

import dev.outputhub.platform.identity.RequiredScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of a service; each operation names its scope, which the walk over all endpoints reads. */
@AutoConfiguration
public class DocumentationAutoConfiguration {

    static final String SCOPE_EXTENSION = "x-required-scope";

    static {
        // what they read is documented by RequestParts
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ListQuery.class, ExpectedVersion.class);
        // any JSON, not the methods of the class that holds it
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    OpenAPI document(@Value("${spring.application.name}") String service) {
        return new OpenAPI().info(new Info().title(service).version("v1"));
    }

    @Bean
    OperationCustomizer scopeOfOperation() {
        return (operation, method) -> {
            var scope = RequiredScope.of(method);
            if (scope != null) {
                operation.addExtension(SCOPE_EXTENSION, scope);
                operation.addTagsItem(method.getBeanType().getPackageName().replaceAll(".*\\.", ""));
            }
            return operation;
        };
    }

    @Bean
    OperationCustomizer partsOfRequest() {
        return new RequestParts();
    }

    @Bean
    @Order(1)
    OpenApiCustomizer problemAnswers() {
        return new ProblemAnswers();
    }

    @Bean
    @Order(2)
    OpenApiCustomizer exampleBodies() {
        return new ExampleBodies();
    }
}
