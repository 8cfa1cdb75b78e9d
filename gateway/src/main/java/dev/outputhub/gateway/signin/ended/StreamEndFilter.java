package dev.outputhub.gateway.signin.ended;

import dev.outputhub.gateway.FilterOrder;
import dev.outputhub.gateway.signin.apikey.PresentedKey;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes what a browser reads on when its session is ended or may not go on there, and what a program does when its key is revoked or lost
 * what it may do. Any other answer is over before anybody could end it.
 */
@Component
class StreamEndFilter implements GlobalFilter, Ordered {

    private final OpenStreams streams;
    private final KeyWatch keys;

    StreamEndFilter(OpenStreams streams, KeyWatch keys) {
        this.streams = streams;
        this.keys = keys;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var session = SessionOfRequest.of(exchange);
        var key = PresentedKey.of(exchange);
        if (session == null && key == null) {
            return chain.filter(exchange);
        }
        var end = key == null ? streams.endOf(Objects.requireNonNull(session)) : keys.endOf(key);
        return chain.filter(exchange.mutate()
                .response(new EndingResponse(exchange.getResponse(), end))
                .build());
    }

    @Override
    public int getOrder() {
        return FilterOrder.RoutedRequest.STREAM_END_FILTER.getOrder();
    }

    private static final class EndingResponse extends ServerHttpResponseDecorator {

        private final Mono<Void> end;

        private EndingResponse(ServerHttpResponse response, Mono<Void> end) {
            super(response);
            this.end = end;
        }

        /** By which streams alone are written: each piece is sent at once. */
        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
        }
    }
}
