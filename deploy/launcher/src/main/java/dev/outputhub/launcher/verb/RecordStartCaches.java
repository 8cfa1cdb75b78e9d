package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.process.ManagedProcess;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Started by ./hub up itself: records how each program starts and works, one after the other and with the lowest priority, for it
 * costs a minute of computing each. Services go on answering: a second process of theirs is recorded.
 */
final class RecordStartCaches implements Verb {

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
                        List.of(
                                "nice",
                                "-n",
                                "19",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.outputhub.launcher.Launcher",
                                NAME,
                                "--data",
                                run.data().root().toString()),
                        Map.of("HUB_ROOT", run.checkout().root().toString()),
                        run.data().root()),
                "");
    }

    @Override
    public String usage() {
        return NAME;
    }

    @Override
    public String summary() {
        return "make the next start faster";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        var run = ChosenRun.of(commandLine);
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
