package dev.outputhub.gateway.prompts;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What prompt-service said.
 *
 * @param epoch that of the organisation's prompts before it was asked
 * @param headers those that are the service's own
 */
record PromptAnswer(String epoch, String etag, HttpHeaders headers, byte[] body) {

    /** Bytes, roughly: what a map, an entry and the names of headers take besides. */
    private static final int OVERHEAD = 1_000;

    int weight() {
        return OVERHEAD + body.length;
    }

    Mono<Void> write(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.getHeaders().putAll(headers);
        if (exchange.checkNotModified(etag)) {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return response.setComplete();
        }
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    @Override
    public String toString() {
        return etag + " of epoch " + epoch + ": " + new String(body, StandardCharsets.UTF_8);
    }
}
