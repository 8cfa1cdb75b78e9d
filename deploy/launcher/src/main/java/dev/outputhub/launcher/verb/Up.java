package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.build.ServiceBuild;
import dev.outputhub.launcher.build.WebBuild;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.service.ServicePart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds what is stale, starts what is not up, waits until all of it answers. */
@Command(
        name = "up",
        customSynopsis = "./hub up",
        description = "build what is stale, start everything, say how to sign in")
final class Up implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Option(
            names = "--only",
            paramLabel = "<parts>",
            description = "infrastructure, or names as ./hub status lists them, with commas")
    private @Nullable String only;

    @Option(names = "--no-build", description = "start what is built, however old")
    private boolean withoutBuild;

    Up(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    /** What is built, as it is. */
    static Up asBuilt(Console console, RunOptions options) {
        var up = new Up(console, options);
        up.withoutBuild = true;
        return up;
    }

    @Override
    public Integer call() {
        var started = System.nanoTime();
        var run = options.run();
        run.data().requireSpace();
        var whole = Platform.of(run);
        var platform = Optional.ofNullable(only).map(whole::only).orElse(whole);
        var runner = new PartRunner(run.data(), console);
        refuseToMove(run, whole, runner);
        RunOptions.remember(run);
        console.line("Output Hub from " + run.data().root() + ", ports from "
                + run.ports().base());
        if (!withoutBuild) {
            build(run, platform, console);
        }
        new StartSequence(runner).start(platform);
        console.blank();
        console.done("All is up", Duration.ofNanos(System.nanoTime() - started));
        if (platform.services().size() == whole.services().size()) {
            new Welcome(run, console).print();
        }
        if (!run.throwaway()) {
            RecordStartCaches.inTheBackground(run, platform);
        }
        return 0;
    }

    private static void build(Run run, Platform platform, Console console) {
        if (platform.services().isEmpty()) {
            return;
        }
        new ServiceBuild(run.checkout(), run.data(), console)
                .buildStale(
                        platform.services().stream().map(ServicePart::service).toList());
        new WebBuild(run.checkout(), run.data(), console).buildIfStale();
    }

    /** Parts on the old ports would be taken for the new ones. */
    private static void refuseToMove(Run run, Platform whole, PartRunner runner) {
        var base = RunOptions.rememberedBase(run.data()).orElse(run.ports().base());
        if (base != run.ports().base()
                && whole.parts().anyMatch(part -> runner.process(part).isAlive())) {
            throw new HubProblem(
                    "This data folder's run is up on ports from " + base + ".",
                    "Take it down first: ./hub down\nOr start a second copy: ./hub up --data <another folder> --port "
                            + run.ports().base());
        }
    }
}
