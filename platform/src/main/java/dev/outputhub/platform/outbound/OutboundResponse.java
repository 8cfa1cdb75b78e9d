package dev.outputhub.platform.outbound;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;

/** An answer whose body is still to be read. Closed before its end, it drops the connection and waits for nothing. */
public record OutboundResponse(int statusCode, HttpHeaders headers, InputStream body) implements Closeable {

    static OutboundResponse of(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        var headers = Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        NameValuePair::getName,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.mapping(NameValuePair::getValue, Collectors.toList())));
        var content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        return new OutboundResponse(
                response.getCode(), HttpHeaders.of(headers, (_, _) -> true), new Body(content, request));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private static final class Body extends FilterInputStream {

        private final HttpUriRequestBase request;

        Body(InputStream content, HttpUriRequestBase request) {
            super(content);
            this.request = request;
        }

        /** The content's own close would read it to its end, which may never come. One read to its end is released already. */
        @Override
        public void close() {
            request.cancel();
        }
    }
}
