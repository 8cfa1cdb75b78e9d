package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.part.PartRunner;
import java.time.Duration;

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
        var started = System.nanoTime();
        RecordStartCaches.process(run).stop(ProcessHandle::destroy, Duration.ofSeconds(5));
        new Shutdown(new PartRunner(run.data(), console)).of(Platform.of(run));
        console.done("All is down", Duration.ofNanos(System.nanoTime() - started));
        return 0;
    }
}
