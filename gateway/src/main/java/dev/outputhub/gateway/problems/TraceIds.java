package dev.outputhub.gateway.problems;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace a request belongs to. Read from the request's observation rather than from the logging context, which would need
 * context propagation on every reactive operator.
 */
public final class TraceIds {

    private TraceIds() {}

    public static String of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observation -> observation.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .orElse("");
    }
}
