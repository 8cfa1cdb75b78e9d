package dev.outputhub.launcher.build;

import dev.outputhub.launcher.layout.WrittenAt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;

/** Whether something built is older than what it was built from. */
final class Staleness {

    private Staleness() {}

    static boolean isStale(Path built, Collection<Path> sources) {
        if (!Files.exists(built)) {
            return true;
        }
        try {
            var builtAt = WrittenAt.of(built);
            for (var source : sources) {
                if (anyNewer(source, builtAt)) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean anyNewer(Path source, FileTime builtAt) throws IOException {
        if (!Files.exists(source)) {
            return false;
        }
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // a file that was copied or moved here may say that it is older
                if (WrittenAt.of(file).compareTo(builtAt) > 0
                        || Files.getLastModifiedTime(file).compareTo(builtAt) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
