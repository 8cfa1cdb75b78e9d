package dev.outputhub.gateway.resilience;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** How long the first byte of an answer may take; a stream may be silent for as long as it likes. */
@Component
class TimeLimits {

    private final ResilienceProperties properties;

    TimeLimits(ResilienceProperties properties) {
        this.properties = properties;
    }

    Optional<Duration> of(ServerHttpRequest request) {
        var path = request.getPath().value();
        if (path.endsWith("/stream") || path.endsWith("/events") || acceptsEvents(request)) {
            return Optional.empty();
        }
        if (HttpMethod.POST.equals(request.getMethod())
                && (path.startsWith("/api/v1/imports") || path.startsWith("/api/v1/files"))) {
            return Optional.of(properties.uploadTimeout());
        }
        if (path.startsWith("/openai/") || path.startsWith("/api/v1/completions")) {
            return Optional.of(properties.modelTimeout());
        }
        return Optional.of(properties.timeout());
    }

    // compared as text: parsing the header of each request costs more than the rest of this class
    private static boolean acceptsEvents(ServerHttpRequest request) {
        var accept = request.getHeaders().getFirst("Accept");
        return accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
