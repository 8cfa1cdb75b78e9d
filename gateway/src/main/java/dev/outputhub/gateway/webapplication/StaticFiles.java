package dev.outputhub.gateway.webapplication;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;

/**
 * The files of the web application. What the build names by its content is kept for ever; everything else is asked for again
 * each time, so that a new version is seen at once. Nothing is cached here: the folder may be rebuilt under a running gateway.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebFluxConfigurer {

    private final WebProperties web;

    StaticFiles(WebProperties web) {
        this.web = web;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(
                registry,
                "/assets/**",
                "assets/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        serve(registry, "/**", "", CacheControl.noCache());
    }

    private void serve(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl caching) {
        registry.addResourceHandler(pattern)
                .addResourceLocations("file:" + web.root() + "/" + folder)
                .setCacheControl(caching)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
