package dev.outputhub.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Inputs that failed once, each in a folder of its own beside the clone, with what is expected in its README. */
final class Cases {

    private Cases() {}

    static void assumePresent() {
        Assumptions.assumeTrue(Files.isDirectory(folder()), "no cases beside the clone");
    }

    /** @param input the case and the file in it */
    static byte[] read(String input) {
        try {
            return Files.readAllBytes(folder().resolve(input));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        return RunningPlatform.root().resolveSibling("shared").resolve("cases");
    }
}
