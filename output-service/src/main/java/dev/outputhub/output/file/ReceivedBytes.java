package dev.outputhub.output.file;

import dev.outputhub.platform.problems.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.unit.DataSize;

/** A body on this machine's disk: what it is and how large must be known before the store takes it, and it may be sent twice. */
final class ReceivedBytes implements InputStreamSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedBytes.class);
    private static final int AT_ONCE = 64 * 1024;

    private final Path file;
    private final long size;

    private ReceivedBytes(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    /** @throws Problem 413 as soon as there are more than that */
    static ReceivedBytes of(InputStream body, DataSize most) {
        try {
            var file = Files.createTempFile("file-", ".bin");
            try {
                return new ReceivedBytes(file, copy(body, file, most));
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long copy(InputStream body, Path file, DataSize most) throws IOException {
        long size = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var buffer = new byte[AT_ONCE];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > most.toBytes()) {
                    throw FileError.tooLarge(most);
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    long size() {
        return size;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} could not be deleted", file, stays);
        }
    }
}
