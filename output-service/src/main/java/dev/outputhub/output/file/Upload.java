package dev.outputhub.output.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.InputStreamSource;

/** What somebody sends as a file. */
record Upload(String name, long size, InputStreamSource content) {

    private static final int LONGEST_NAME = 255;

    /** Without folders and control characters, which have no business in a name. */
    static Upload of(String given, long size, InputStreamSource content) {
        var name = given.replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            name = "file";
        }
        if (name.length() > LONGEST_NAME) {
            int dot = name.lastIndexOf('.');
            var extension = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST_NAME - extension.length()) + extension;
        }
        return new Upload(name, size, content);
    }

    byte[] head() {
        try (var stream = content.getInputStream()) {
            return stream.readNBytes(FileType.HEAD);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] sha256() {
        try (var stream = content.getInputStream()) {
            return DigestUtils.sha256(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
