package dev.outputhub.journeys;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The platform that {@code ./hub test} started for the journeys: environment variables HUB_URL (the gateway) and HUB_DATA (its data
 * folder) name it. Without them the journeys are skipped, as in a build of the modules alone.
 */
final class RunningPlatform {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private RunningPlatform() {}

    static URI url() {
        var url = System.getenv("HUB_URL");
        Assumptions.assumeTrue(url != null, "HUB_URL is not set: start the journeys with ./hub test");
        return URI.create(url);
    }

    static Path data() {
        url();
        return Path.of(System.getenv("HUB_DATA"));
    }

    /** The real token of a person of the local realm. */
    static String token(String email) {
        return TOKENS.computeIfAbsent(email, person -> hub("token", person).strip());
    }

    /** Runs a verb of {@code ./hub} on this platform and gives what it prints. */
    static String hub(String... verb) {
        var command = new ArrayList<String>();
        command.add(root().resolve("hub").toString());
        command.addAll(List.of(verb));
        command.addAll(List.of("--data", data().toString(), "--port", String.valueOf(url().getPort())));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("hub"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The script hub is not found above the working folder");
        }
        return folder;
    }
}
