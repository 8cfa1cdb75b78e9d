package dev.outputhub.llm.provider;

import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.outbound.OutboundClient;
import dev.outputhub.platform.outbound.OutboundResponse;
import java.io.IOException;
import java.net.URI;
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
 * The HTTP client under both SDKs. Their own would carry a key to addresses that nobody checked. One for all connections, so that a
 * key is held only while its call lasts.
 */
@Component
class ProviderHttp implements DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Set by the client itself. */
    private static final Set<String> OWN =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "upgrade");

    private final OutboundClient http;

    ProviderHttp(OutboundAddresses addresses) {
        http = new OutboundClient(addresses, CONNECT);
    }

    /** One request, as the SDKs describe it. */
    record Call(
            String method,
            URI address,
            Map<String, List<String>> headers,
            byte @Nullable [] body,
            @Nullable String contentType) {}

    OutboundResponse send(Call call, Duration patience) throws IOException {
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
        try {
            return http.send(request, patience);
        } catch (FilteredHostException refused) {
            throw new ProviderFailure(
                    FailureCode.ADDRESS_REFUSED, "The endpoint has come to lead to an internal address.");
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
