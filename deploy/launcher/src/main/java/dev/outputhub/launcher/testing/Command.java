package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A runner of tests whose words go straight to the terminal. */
final class Command {

    private Command() {}

    static boolean succeeds(Path folder, Map<String, String> environment, List<String> arguments) {
        var builder = new ProcessBuilder(arguments).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var stop = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            boolean succeeded = process.waitFor() == 0;
            Runtime.getRuntime().removeShutdownHook(stop);
            return succeeded;
        } catch (IOException failure) {
            throw new HubProblem(
                    arguments.getFirst() + " could not be started: " + failure.getMessage(), "./hub help", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
