package dev.outputhub.llm.provider;

import com.anthropic.backends.Backend;
import com.anthropic.core.RequestOptions;
import com.anthropic.core.http.Headers;
import com.anthropic.core.http.HttpClient;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpRequestBody;
import com.anthropic.core.http.HttpResponse;
import com.anthropic.errors.AnthropicIoException;
import dev.outputhub.platform.outbound.OutboundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets the Anthropic SDK send through our HTTP client. Its backend signs what the transport sends. */
class AnthropicTransport implements HttpClient {

    private final ProviderHttp http;
    private final ProviderAccess access;
    private final Backend backend;

    AnthropicTransport(ProviderHttp http, ProviderAccess access, Backend backend) {
        this.http = http;
        this.access = access;
        this.backend = backend;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        try {
            var signed = backend.authorizeRequest(backend.prepareRequest(request));
            return backend.prepareResponse(new Answer(http.send(call(signed), access.silence())));
        } catch (IOException broken) {
            throw new AnthropicIoException("The request did not get through", broken);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        throw new UnsupportedOperationException("Calls block, on a virtual thread");
    }

    /** Nothing to close: the client under it serves all calls. */
    @Override
    public void close() {}

    private static ProviderHttp.Call call(HttpRequest request) {
        var headers = new HashMap<String, List<String>>();
        request.headers()
                .names()
                .forEach(name -> headers.put(name, request.headers().values(name)));
        var body = request.body();
        return new ProviderHttp.Call(
                request.method().name(),
                URI.create(request.url()),
                headers,
                body.map(AnthropicTransport::bytes).orElse(null),
                body.map(HttpRequestBody::contentType).orElse(null));
    }

    private static byte[] bytes(HttpRequestBody body) {
        try (body) {
            var bytes = new ByteArrayOutputStream();
            body.writeTo(bytes);
            return bytes.toByteArray();
        }
    }

    private record Answer(OutboundResponse answer) implements HttpResponse {

        @Override
        public int statusCode() {
            return answer.statusCode();
        }

        @Override
        public Headers headers() {
            var headers = Headers.builder();
            answer.headers().map().forEach(headers::put);
            return headers.build();
        }

        @Override
        public InputStream body() {
            return answer.body();
        }

        @Override
        public void close() {
            try {
                answer.body().close();
            } catch (IOException gone) {
                // it is over either way
            }
        }
    }
}
