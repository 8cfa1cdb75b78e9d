package dev.outputhub.gateway.webapplication;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Every address a person can be at is the one page of the web application, which knows the rest. */
@Configuration(proxyBeanMethods = false)
class Pages {

    /** Addresses of the platform: a wrong one is answered as a problem, never as a page. */
    private static final List<String> NO_PAGES = List.of(
            "/api",
            "/openai",
            "/scim",
            "/internal",
            "/actuator",
            "/oauth2",
            "/healthz",
            "/readyz",
            "/logout",
            "/v3",
            "/assets");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Bean
    RouterFunction<ServerResponse> page(WebProperties web) {
        return RouterFunctions.route(
                request -> wantsPage(request, web),
                _ -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(new FileSystemResource(web.index())));
    }

    private static boolean wantsPage(ServerRequest request, WebProperties web) {
        var reads = READING.contains(request.method());
        var path = request.path();
        return reads
                && NO_PAGES.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                && acceptsHtml(request)
                && !isFile(path, web)
                && Files.isRegularFile(web.index());
    }

    private static boolean acceptsHtml(ServerRequest request) {
        return request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static boolean isFile(String path, WebProperties web) {
        var file = web.root().resolve(path.substring(1)).normalize();
        return file.startsWith(web.root()) && Files.isRegularFile(file);
    }
}
