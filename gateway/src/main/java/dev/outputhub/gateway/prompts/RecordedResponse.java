package dev.outputhub.gateway.prompts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Passes an answer on and keeps a copy of what was whole, short and named by an ETag. */
final class RecordedResponse extends ServerHttpResponseDecorator {

    /** Bytes. */
    private static final int LONGEST = 100_000;

    private static final String[] KEPT = {HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_TYPE};

    private final String epoch;
    private final Consumer<PromptAnswer> keep;

    RecordedResponse(ServerHttpResponse response, String epoch, Consumer<PromptAnswer> keep) {
        super(response);
        this.epoch = epoch;
        this.keep = keep;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        var etag = getHeaders().getETag();
        return etag != null && isKept() ? super.writeWith(copied(body, etag)) : super.writeWith(body);
    }

    // whatever comes here is short, and needs no flush in between
    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    private boolean isKept() {
        var headers = getHeaders();
        var length = headers.getContentLength();
        return HttpStatus.OK.equals(getStatusCode())
                && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                && length > 0
                && length <= LONGEST;
    }

    private Flux<DataBuffer> copied(Publisher<? extends DataBuffer> body, String etag) {
        var headers = new HttpHeaders();
        for (var name : KEPT) {
            headers.addAll(name, getHeaders().getOrEmpty(name));
        }
        var length = getHeaders().getContentLength();
        var copy = new ByteArrayOutputStream((int) length);
        return Flux.<DataBuffer>from(body)
                .doOnNext(buffer -> copyInto(copy, buffer))
                .doOnComplete(() -> {
                    if (copy.size() == length) {
                        keep.accept(new PromptAnswer(epoch, etag, headers, copy.toByteArray()));
                    }
                });
    }

    private static void copyInto(ByteArrayOutputStream copy, DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.toByteBuffer(ByteBuffer.wrap(bytes));
        copy.writeBytes(bytes);
    }
}
