package dev.outputhub.llm.provider;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import dev.outputhub.platform.outbound.OutboundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lets the OpenAI SDK send through our HTTP client. */
class OpenAiTransport implements HttpClient {

    private final ProviderHttp http;
    private final ProviderAccess access;

    OpenAiTransport(ProviderHttp http, ProviderAccess access) {
        this.http = http;
        this.access = access;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        try {
            return new Answer(http.send(call(request), access.silence()));
        } catch (IOException broken) {
            throw new OpenAIIoException("The request did not get through", broken);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        throw new UnsupportedOperationException("Calls block, on a virtual thread");
    }

    /** Nothing to close: the client under it serves all calls. */
    @Override
    public void close() {}

    private ProviderHttp.Call call(HttpRequest request) {
        var headers = new HashMap<String, List<String>>(asMap(request.headers()));
        if (access.key() == null) {
            headers.keySet()
                    .removeIf("Authorization"::equalsIgnoreCase); // the SDK insists on a key, not every server does
        }
        var body = request.body();
        return new ProviderHttp.Call(
                request.method().name(),
                URI.create(request.url()),
                headers,
                body == null ? null : bytes(body),
                body == null ? null : body.contentType());
    }

    private static byte @Nullable [] bytes(HttpRequestBody body) {
        try (body) {
            var bytes = new ByteArrayOutputStream();
            body.writeTo(bytes);
            return bytes.toByteArray();
        }
    }

    private static Map<String, List<String>> asMap(Headers headers) {
        var map = new HashMap<String, List<String>>();
        headers.names().forEach(name -> map.put(name, headers.values(name)));
        return map;
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
