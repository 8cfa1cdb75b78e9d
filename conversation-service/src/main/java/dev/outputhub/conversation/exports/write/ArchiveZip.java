package dev.outputhub.conversation.exports.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP of an export, written from its beginning to its end. */
public final class ArchiveZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final FileTime time;

    public ArchiveZip(OutputStream to, Instant time) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.time = FileTime.from(time);
    }

    /** The next member, to be closed before the one after it. */
    OutputStream member(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    void add(String name, byte[] content) throws IOException {
        try (var member = member(name)) {
            member.write(content);
        }
    }

    void add(String name, Path content) throws IOException {
        try (var member = member(name)) {
            Files.copy(content, member);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
