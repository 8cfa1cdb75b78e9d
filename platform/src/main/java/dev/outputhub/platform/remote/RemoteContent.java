package dev.outputhub.platform.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpHeaders;

/**
 * Bytes that go to another service.
 *
 * @param size exactly how many
 */
public record RemoteContent(long size, InputStreamSource source) {

    void send(OutputStream out) throws IOException {
        try (var bytes = source.getInputStream()) {
            bytes.transferTo(out);
        }
    }

    /** What to make of an answer while it comes. */
    public interface Reader<T> {

        /** @throws UncheckedIOException or the like for what goes wrong here; what goes wrong there ends the call by itself */
        T read(HttpHeaders headers, InputStream body) throws IOException;
    }
}
