package dev.outputhub.gateway.documents;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** The files behind the documentation page: ours, and Swagger UI's out of its jar, so that nothing is fetched from elsewhere. */
@Configuration(proxyBeanMethods = false)
class DocumentFiles implements WebFluxConfigurer {

    private final String swaggerUiVersion;

    DocumentFiles(@Value("${hub.documents.swagger-ui-version}") String swaggerUiVersion) {
        this.swaggerUiVersion = swaggerUiVersion;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api/docs/**")
                .addResourceLocations(
                        "classpath:/documents/page/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
