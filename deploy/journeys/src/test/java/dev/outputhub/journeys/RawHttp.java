package dev.outputhub.journeys;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/** A client that sends addresses and headers as they are, right or wrong; with a connection for each, for many break theirs. */
final class RawHttp {

    /** What is looked at of an answer. */
    private static final int LONGEST = 64_000;

    private final URI url;
    private final Duration patience;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final DefaultBHttpClientConnectionFactory connections = DefaultBHttpClientConnectionFactory.builder()
            .http1Config(Http1Config.DEFAULT)
            .charCodingConfig(
                    CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8).build())
            .build();

    RawHttp(URI url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    /** @param body its first part, and nothing of a stream of events, which need not end */
    record Answer(int status, String mediaType, String body) {}

    Answer exchange(HostileRequest hostile, String token) throws IOException {
        var request = new BasicClassicHttpRequest(hostile.method(), hostile.target());
        request.setHeader("Host", url.getAuthority());
        request.setHeader("Connection", "close");
        request.setHeader("Authorization", "Bearer " + token);
        hostile.headers().forEach(request::setHeader);
        if (hostile.body().length > 0 || hostile.operation().body().isPresent()) {
            request.setHeader("Content-Length", hostile.body().length);
            request.setEntity(new ByteArrayEntity(hostile.body(), null));
        }
        var connection = open();
        try {
            return read(executor.execute(request, connection, HttpCoreContext.create()));
        } catch (HttpException failure) {
            throw new IOException(failure);
        } finally {
            // not in peace: that would wait for the end of a stream that has none
            connection.close(CloseMode.IMMEDIATE);
        }
    }

    private DefaultBHttpClientConnection open() throws IOException {
        var socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        return connections.createConnection(socket);
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        var header = response.getFirstHeader("Content-Type");
        var type = header == null ? "" : header.getValue();
        if (response.getEntity() == null || type.startsWith("text/event-stream")) {
            return new Answer(response.getCode(), type, "");
        }
        var encoding = response.getFirstHeader("Content-Encoding");
        var content = response.getEntity().getContent();
        var body = encoding != null && encoding.getValue().equals("gzip") ? new GZIPInputStream(content) : content;
        var text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        // an answer that breaks off does so anywhere
        while (body.readNBytes(LONGEST).length == LONGEST) {}
        return new Answer(response.getCode(), type, text);
    }
}
