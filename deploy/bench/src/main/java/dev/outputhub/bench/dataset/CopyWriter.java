package dev.outputhub.bench.dataset;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows of a COPY in text format, sent in pieces. */
final class CopyWriter extends Writer {

    private static final int PIECE = 1 << 16;

    private final CopyIn copying;
    private final StringBuilder pending = new StringBuilder(PIECE * 2);

    CopyWriter(CopyIn copying) {
        this.copying = copying;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        pending.append(characters, from, length);
        if (pending.length() >= PIECE) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        var bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        pending.setLength(0);
        try {
            copying.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        try {
            copying.endCopy();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }
}
