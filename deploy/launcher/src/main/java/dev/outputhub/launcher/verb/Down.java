package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.PartRunner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** Stops every process of the run: services first, then the servers they talk to. */
final class Down implements Verb {

    @Override
    public String usage() {
        return "down";
    }

    @Override
    public String summary() {
        return "stop everything; the data stay";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("port", "data");
        var run = ChosenRun.of(commandLine);
        var platform = Platform.of(run);
        var runner = new PartRunner(run.data(), console);
        var servers = platform.infrastructure();
        var started = System.nanoTime();
        stopTogether(List.copyOf(platform.services()), runner);
        stopTogether(List.of(servers.keycloak(), servers.kafka(), servers.redis(), servers.s3()), runner);
        stopTogether(List.of(servers.postgres()), runner);
        console.done("All is down", Duration.ofNanos(System.nanoTime() - started));
        return 0;
    }

    private static void stopTogether(List<? extends Part> parts, PartRunner runner) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(() -> runner.takeDown(part)));
        }
    }
}
