package dev.outputhub.gateway.documents;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> document() {
        return documents.joined();
    }

    @GetMapping(
            path = {"/api/docs", "/api/docs/"},
            produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource("documents/page/index.html");
    }
}
