package dev.outputhub.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body breaks off when it grows past the limit. */
final class CountedRequest extends ServerHttpRequestDecorator {

    private final long limit;
    private final Supplier<? extends RuntimeException> refusal;

    CountedRequest(ServerHttpRequest request, long limit, Supplier<? extends RuntimeException> refusal) {
        super(request);
        this.limit = limit;
        this.refusal = refusal;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            var received = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (received.addAndGet(buffer.readableByteCount()) > limit) {
                    DataBufferUtils.release(buffer);
                    sink.error(refusal.get());
                } else {
                    sink.next(buffer);
                }
            });
        });
    }
}
