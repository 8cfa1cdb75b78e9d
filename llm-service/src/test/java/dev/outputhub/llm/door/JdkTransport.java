package dev.outputhub.llm.door;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Lets OpenAI's client send by the JDK's: its own needs a newer okio than the servers of the tests bring. */
class JdkTransport implements HttpClient {

    private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        var sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers()
                .names()
                .forEach(name -> request.headers().values(name).forEach(value -> sent.header(name, value)));
        if (request.body() == null) {
            sent.method(request.method().name(), BodyPublishers.noBody());
        } else {
            var body = new ByteArrayOutputStream();
            request.body().writeTo(body);
            sent.header("Content-Type", "application/json");
            sent.method(request.method().name(), BodyPublishers.ofByteArray(body.toByteArray()));
        }
        try {
            return new Answer(http.send(sent.build(), BodyHandlers.ofInputStream()));
        } catch (IOException broken) {
            throw new OpenAIIoException("broken", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OpenAIIoException("stopped", stopped);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        throw new UnsupportedOperationException("Calls block");
    }

    @Override
    public void close() {
        http.close();
    }

    private record Answer(java.net.http.HttpResponse<InputStream> answer) implements HttpResponse {

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
