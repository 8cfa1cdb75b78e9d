package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.process.GivingWay;
import dev.outputhub.launcher.process.LowPriority;
import dev.outputhub.launcher.process.ManagedProcess;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Started by ./hub up itself: records how each program starts and works, one after the other and with the lowest priority, for it
 * costs a minute of computing each, and not while others want the machine. Services go on answering: a second process of theirs is
 * recorded.
 */
@Command(name = RecordStartCaches.NAME, hidden = true, description = "make the next start faster")
final class RecordStartCaches implements Callable<Integer> {

    static final String NAME = "record-start-caches";

    static ManagedProcess process(Run run) {
        return new ManagedProcess(NAME, run.data());
    }

    static void inTheBackground(Run run, Platform platform) {
        var process = process(run);
        if (process.isAlive()
                || platform.parts().flatMap(part -> part.startCache().stream()).allMatch(StartCache::isRecorded)) {
            return;
        }
        process.start(
                new ProcessCommand(
                        LowPriority.command(List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.outputhub.launcher.Launcher",
                                NAME,
                                "--data",
                                run.data().root().toString())),
                        Map.of("HUB_ROOT", run.checkout().root().toString()),
                        run.data().root()),
                "");
    }

    private final Console console;
    private final RunOptions options;

    RecordStartCaches(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        LowPriority.ofThisSession();
        GivingWay.start();
        var run = options.run();
        var runner = new PartRunner(run.data(), console);
        Platform.of(run)
                .parts()
                .forEach(part -> runner.process(part)
                        .handle()
                        .ifPresent(process ->
                                part.startCache().ifPresent(cache -> record(part, cache, process, run, console))));
        return 0;
    }

    private static void record(Part part, StartCache cache, ProcessHandle process, Run run, Console console) {
        if (cache.isRecorded()) {
            return;
        }
        try {
            part.rehearsal()
                    .ifPresentOrElse(
                            rehearsal -> {
                                rehearsal.perform(run.data().log(NAME));
                                cache.keep();
                            },
                            () -> cache.finish(process, run.data().log(NAME)));
            console.step("Start cache of " + part.name() + " recorded");
        } catch (HubProblem problem) {
            // a program without a cache starts more slowly, and records again
            console.problem(problem);
        }
    }
}
