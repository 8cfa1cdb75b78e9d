package dev.outputhub.llm.provider.http;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The HTTP client under both SDKs. Their own would follow redirects, and so carry a key to an address that nobody checked. One
 * for all connections, so that a key is held only while its call lasts. What is no answer becomes a failure here, because the
 * SDKs read only the errors of their own makers.
 */
@Component
public class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Set by the client itself; the JDK refuses them. */
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "expect", "upgrade");

    /** Far more than any answer; a provider that sends without end is no reason to run out of memory. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_ERROR_BYTES = 64 << 10;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private final Clock clock;

    public ProviderHttp(Clock clock) {
        this.clock = clock;
    }

    /** One request, as the SDKs describe it. */
    public record Call(
            String method,
            URI address,
            Map<String, List<String>> headers,
            byte @Nullable [] body,
            @Nullable String contentType) {}

    /** @param headers by lower-case names */
    public record Reply(int status, Map<String, List<String>> headers, InputStream body) {

        boolean isPage() {
            return first("content-type").toLowerCase(Locale.ROOT).startsWith("text/html");
        }

        String first(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        }
    }

    /** @throws ProviderFailure when the provider answers that it does not, or not at all */
    public Reply send(Call call, ProviderAccess access) {
        try {
            var answer = http.send(request(call, access.silence()), BodyHandlers.ofInputStream());
            var reply =
                    new Reply(answer.statusCode(), answer.headers().map(), new BoundedBody(answer.body(), MOST_BYTES));
            if (reply.status() < 300 && !reply.isPage()) {
                return reply;
            }
            try (var body = reply.body()) {
                if (reply.status() < 300) {
                    throw malformed("The endpoint answers with a page for people. Give the address of its API.", null);
                }
                throw StatusFailures.of(
                        reply, ErrorBody.parse(body.readNBytes(MOST_ERROR_BYTES)), access, clock.instant());
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw ConnectionFailures.of(new InterruptedIOException("The call was given up"));
        } catch (IOException broken) {
            throw ConnectionFailures.of(broken);
        }
    }

    private static HttpRequest request(Call call, Duration patience) {
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
        return request.build();
    }

    /** Asked for a stream, some servers answer in one piece. */
    public static boolean isJson(List<String> contentTypes) {
        return contentTypes.stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"));
    }

    /** What the provider sent cannot be understood. */
    public static ProviderFailure malformed(String detail, @Nullable Throwable cause) {
        return new ProviderFailure(FailureCode.MALFORMED_ANSWER, detail, null, cause);
    }
}
