package dev.outputhub.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts a command out of reach of the terminal: closing it, or Ctrl+C at the next command, must not stop the platform. */
final class Detached {

    private static final List<String> PREFIX = prefix();

    private Detached() {}

    static List<String> command(List<String> command) {
        var detached = new ArrayList<>(PREFIX);
        detached.addAll(command);
        return detached;
    }

    private static List<String> prefix() {
        return Stream.of("setsid", "nohup")
                .filter(Detached::isInstalled)
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
