package dev.outputhub.launcher.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A locale of this system that knows Unicode; which one differs between systems. */
final class SystemLocale {

    private static final List<String> CANDIDATES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8");

    private static final String FOUND = find();

    private SystemLocale() {}

    static String utf8() {
        return FOUND;
    }

    private static String find() {
        try {
            var process = new ProcessBuilder("locale", "-a").start();
            var known = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return CANDIDATES.stream().filter(known::contains).findFirst().orElse("C");
        } catch (IOException _) {
            // built into the C library wherever there is no such command
            return "C.UTF-8";
        }
    }
}
