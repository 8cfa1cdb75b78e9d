package dev.outputhub.conversation.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A member's bytes, which must be as many as the directory says, with the checksum that it says. */
final class CheckedEntry extends FilterInputStream {

    private final long declaredSize;
    private final long declaredChecksum;
    private final CRC32 checksum = new CRC32();
    private long count;

    CheckedEntry(InputStream bytes, long declaredSize, long declaredChecksum) {
        super(bytes);
        this.declaredSize = declaredSize;
        this.declaredChecksum = declaredChecksum;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read < 0) {
            finish();
            return read;
        }
        count += read;
        if (count > declaredSize) {
            throw new IOException("it is larger than the archive says");
        }
        checksum.update(buffer, offset, read);
        return read;
    }

    /** Skipped bytes belong to the checksum too. */
    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void finish() throws IOException {
        if (count != declaredSize || checksum.getValue() != declaredChecksum) {
            throw new IOException("it is damaged, its checksum differs");
        }
    }
}
