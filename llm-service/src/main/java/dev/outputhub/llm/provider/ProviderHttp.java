package dev.outputhub.llm.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The HTTP client under both SDKs. Their own would follow redirects, and so carry a key to an address that nobody checked. One
 * for all connections, so that a key is held only while its call lasts.
 */
@Component
class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Set by the client itself; the JDK refuses them. */
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** One request, as the SDKs describe it. */
    record Call(
            String method,
            URI address,
            Map<String, List<String>> headers,
            byte @Nullable [] body,
            @Nullable String contentType) {}

    HttpResponse<InputStream> send(Call call, Duration patience) throws IOException {
        var body = call.body();
        var request = HttpRequest.newBuilder(call.address())
                .timeout(patience)
                .method(
                        call.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        call.headers().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        if (call.contentType() != null) {
            request.setHeader("Content-Type", call.contentType());
        }
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The call was given up");
        }
    }
}
