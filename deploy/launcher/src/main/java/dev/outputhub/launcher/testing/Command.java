package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A runner of tests. */
final class Command {

    private final ProcessBuilder builder;

    Command(Path folder, Map<String, String> environment, List<String> arguments) {
        builder = new ProcessBuilder(arguments).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment);
    }

    /** Its words go straight to the terminal. */
    boolean succeeds() {
        return succeeds(_ -> {});
    }

    /** Its words come in one piece when it has ended, so that it can run beside another. */
    boolean succeedsAside(Console console) {
        builder.redirectOutput(ProcessBuilder.Redirect.PIPE).redirectErrorStream(true);
        return succeeds(
                process -> console.line(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
    }

    private boolean succeeds(Listener listener) {
        try {
            var process = builder.start();
            var stop = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            listener.hear(process);
            boolean succeeded = process.waitFor() == 0;
            Runtime.getRuntime().removeShutdownHook(stop);
            return succeeded;
        } catch (IOException failure) {
            throw new HubProblem(
                    builder.command().getFirst() + " could not be started: " + failure.getMessage(),
                    "./hub help",
                    failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Listener {
        void hear(Process process) throws IOException;
    }
}
