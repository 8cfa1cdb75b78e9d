package dev.outputhub.launcher.process;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A command that runs to its end, its words kept in a log. */
public final class OneShot {

    private OneShot() {}

    public static void run(String what, ProcessCommand command, Path log) {
        if (exitCode(what, command, log, _ -> {}) != 0) {
            throw new HubProblem(
                    what + " failed:\n"
                            + String.join("\n", new LogFile(log).tail(15))
                                    .indent(4)
                                    .stripTrailing(),
                    "The whole story is in " + log);
        }
    }

    /** For trying out whether a command works here at all. */
    public static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param deed done while it runs, and ends it; how it ended says nothing then */
    public static void runWhile(String what, ProcessCommand command, Path log, Consumer<ProcessHandle> deed) {
        exitCode(what, command, log, deed);
    }

    private static int exitCode(String what, ProcessCommand command, Path log, Consumer<ProcessHandle> deed) {
        var builder = new ProcessBuilder(command.arguments())
                .directory(command.workingFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        try {
            var process = builder.start();
            // the child must not outlive an interrupted launcher, not even to end in order: half-done work is redone
            var stop = new Thread(() -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            });
            Runtime.getRuntime().addShutdownHook(stop);
            deed.accept(process.toHandle());
            var code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(stop);
            return code;
        } catch (IOException failure) {
            throw new HubProblem(what + " could not be started: " + failure.getMessage(), "See " + log, failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new HubProblem(what + " was interrupted.", "Start it again; what was half done is done anew.");
        }
    }
}
