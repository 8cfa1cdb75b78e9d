package dev.outputhub.gateway.limits;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a body that is too large: at once when it says so, on the way when it does not say. Nothing is buffered for it. */
@Component
class BodySizeFilter implements WebFilter, Ordered {

    private final LimitProperties limits;

    BodySizeFilter(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var length = request.getHeaders().getContentLength();
        var chunked = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
        if (length <= 0 && !chunked) {
            return chain.filter(exchange);
        }
        var limit = limitOf(request);
        if (length > limit.toBytes()) {
            // The connection stays open: closed under a sender's hands, it would lose them the answer. What still comes
            // is dropped.
            return Mono.error(tooLarge(limit));
        }
        return chunked
                ? chain.filter(exchange.mutate()
                        .request(new CountedRequest(request, limit.toBytes(), () -> tooLarge(limit)))
                        .build())
                : chain.filter(exchange);
    }

    private DataSize limitOf(ServerHttpRequest request) {
        var path = request.getPath().value();
        if (!HttpMethod.POST.equals(request.getMethod())) {
            return limits.body();
        }
        return path.startsWith("/api/v1/imports")
                ? limits.upload()
                : path.startsWith("/api/v1/files") ? limits.file() : limits.body();
    }

    private static Problem tooLarge(DataSize limit) {
        return new Problem(
                ErrorCode.REQUEST_TOO_LARGE, "The body is larger than the " + limit.toMegabytes() + " MB taken here.");
    }

    @Override
    public int getOrder() {
        return FilterOrder.EveryRequest.BODY_SIZE_FILTER.getOrder();
    }
}
