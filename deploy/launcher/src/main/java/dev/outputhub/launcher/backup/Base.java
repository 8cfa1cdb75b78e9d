package dev.outputhub.launcher.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * A whole copy of the databases.
 *
 * @param ended from when on a time can be restored from it
 * @param bytes of the databases, unpacked
 * @param packed as it lies there
 */
record Base(Path folder, Instant ended, long bytes, long packed) {

    private static final String NOTE = "base.properties";

    String name() {
        return folder.getFileName().toString();
    }

    Path archive() {
        return folder.resolve("base.tar.gz");
    }

    Manifest manifest() {
        return Manifest.read(folder.resolve("backup_manifest"));
    }

    void note() {
        var properties = new Properties();
        properties.setProperty("ended", ended.toString());
        properties.setProperty("bytes", String.valueOf(bytes));
        properties.setProperty("packed", String.valueOf(packed));
        try (var writer = Files.newBufferedWriter(folder.resolve(NOTE))) {
            properties.store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it was made to its end. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NOTE));
    }

    static Base of(Path folder) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(NOTE))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Base(
                folder,
                Instant.parse(properties.getProperty("ended")),
                Long.parseLong(properties.getProperty("bytes")),
                Long.parseLong(properties.getProperty("packed")));
    }
}
