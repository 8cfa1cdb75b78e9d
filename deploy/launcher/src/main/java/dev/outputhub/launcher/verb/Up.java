package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.build.ServiceBuild;
import dev.outputhub.launcher.build.WebBuild;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.service.ServicePart;
import java.time.Duration;

/** Builds what is stale, starts what is not up, waits until all of it answers. */
final class Up implements Verb {

    @Override
    public String usage() {
        return "up";
    }

    @Override
    public String summary() {
        return "build what is stale, start everything, say how to sign in";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("port", "data", "only", "no-build");
        var started = System.nanoTime();
        var run = ChosenRun.of(commandLine);
        run.data().requireSpace();
        var whole = Platform.of(run);
        var platform = commandLine.option("only").map(whole::only).orElse(whole);
        var runner = new PartRunner(run.data(), console);
        refuseToMove(run, whole, runner);
        ChosenRun.remember(run);
        console.line("Output Hub from " + run.data().root() + ", ports from "
                + run.ports().base());
        if (!commandLine.has("no-build")) {
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
        var base = ChosenRun.rememberedBase(run.data()).orElse(run.ports().base());
        if (base != run.ports().base()
                && whole.parts().anyMatch(part -> runner.process(part).isAlive())) {
            throw new HubProblem(
                    "This data folder's run is up on ports from " + base + ".",
                    "Take it down first: ./hub down\nOr start a second copy: ./hub up --data <another folder> --port "
                            + run.ports().base());
        }
    }
}
