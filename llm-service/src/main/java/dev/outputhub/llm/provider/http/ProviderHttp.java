package dev.outputhub.llm.provider.http;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.outbound.OutboundClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.stereotype.Component;

/**
 * The HTTP client under both SDKs. Their own would carry a key to addresses that nobody checked. One for all connections, so that a key is held only while its call lasts. What is no answer becomes a failure here, because the
 * SDKs read only the errors of their own makers.
 */
@Component
public class ProviderHttp implements DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Set by the client itself. */
    private static final Set<String> OWN =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "upgrade");

    /** Far more than any answer; a provider that sends without end is no reason to run out of memory. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_ERROR_BYTES = 64 << 10;

    private final OutboundClient http;
    private final Clock clock;

    public ProviderHttp(OutboundAddresses addresses, Clock clock) {
        this.http = new OutboundClient(addresses, CONNECT);
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
            var answer = http.send(request(call), access.silence());
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
        } catch (FilteredHostException refused) {
            throw new ProviderFailure(
                    FailureCode.ADDRESS_REFUSED, "The endpoint has come to lead to an internal address.");
        } catch (IOException broken) {
            throw ConnectionFailures.of(broken);
        }
    }

    private static HttpUriRequestBase request(Call call) {
        var request =
                new HttpUriRequestBase(call.method(), URI.create(call.address().toASCIIString()));
        call.headers().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        if (call.contentType() != null) {
            request.setHeader("Content-Type", call.contentType());
        }
        if (call.body() != null) {
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
        return request;
    }

    @Override
    public void destroy() throws IOException {
        http.close();
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
