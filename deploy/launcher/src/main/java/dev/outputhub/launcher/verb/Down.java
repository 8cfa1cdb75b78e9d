package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.part.PartRunner;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops every process of the run: services first, then the servers they talk to. */
@Command(name = "down", customSynopsis = "./hub down", description = "stop everything; the data stay")
final class Down implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    Down(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var run = options.run();
        var started = System.nanoTime();
        RecordStartCaches.process(run).stop(ProcessHandle::destroy, Duration.ofSeconds(5));
        new Shutdown(new PartRunner(run.data(), console)).of(Platform.of(run));
        console.done("All is down", Duration.ofNanos(System.nanoTime() - started));
        return 0;
    }
}
