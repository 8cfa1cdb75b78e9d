package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.build.NodeInstallation;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.testing.TestSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds everything and runs every test. */
@Command(
        name = "test",
        customSynopsis = "./hub test [--fast [--all]]",
        description = "build everything, run every test; --fast tests quickly what changed")
final class Test implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Option(
            names = "--fast",
            description = "no integration tests, large data or journeys, and only what changed since it passed")
    private boolean fast;

    @Option(names = "--all", description = "with --fast: what has not changed as well")
    private boolean all;

    Test(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (options.folder().or(options::port).isPresent()) {
            throw new HubProblem("./hub test has ports and data of its own.", "Leave out --port and --data");
        }
        var checkout = Checkout.find();
        var suite = new TestSuite(checkout, console);
        NodeInstallation.require();
        if (fast) {
            if (!all) {
                suite.leaveOutPassed();
            }
            var web = suite.quickWebAside();
            if (suite.hasModulesToTest()) {
                onFreshPlatform(
                        suite, checkout, console, "modules", StartSequence::startForSlices, suite::quickModules);
            }
            await(web);
        } else {
            var web = suite.formatAndWebAside();
            onFreshPlatform(suite, checkout, console, "modules", StartSequence::startInfrastructure, suite::modules);
            await(web);
            onFreshPlatform(suite, checkout, console, "journeys", StartSequence::start, suite::journeys);
        }
        return suite.report();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Start {
        void of(StartSequence sequence, Platform platform);
    }

    private interface Tests {
        void runOn(Run run);
    }

    /** With ports and data of its own, gone afterwards: a run that is up for a person is not touched. */
    private static void onFreshPlatform(
            TestSuite suite, Checkout checkout, Console console, String name, Start start, Tests tests) {
        var data = new DataFolder(checkout.resolve(".hub/test-" + name));
        discard(data, checkout, console);
        var run = Run.throwaway(checkout, data, Ports.anyFree());
        // also when the person at the terminal has had enough
        var cleanUp = new Thread(() -> discard(data, checkout, console));
        Runtime.getRuntime().addShutdownHook(cleanUp);
        try {
            data.requireSpace();
            RunOptions.remember(run);
            start.of(new StartSequence(new PartRunner(data, console)), Platform.of(run));
            tests.runOn(run);
        } catch (HubProblem problem) {
            suite.couldNotRun(name, problem);
        }
        Runtime.getRuntime().removeShutdownHook(cleanUp);
        keepLogs(data, checkout.resolve("target/test-logs").resolve(name));
        discard(data, checkout, console);
        console.note("Logs of its servers: target/test-logs/" + name);
    }

    /** For whoever looks into a failure. */
    private static void keepLogs(DataFolder data, Path folder) {
        try {
            Folders.delete(folder);
            Files.createDirectories(folder.resolveSibling("."));
            Files.move(data.logs(), folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whatever an earlier, interrupted run left there is stopped as well. */
    private static void discard(DataFolder data, Checkout checkout, Console console) {
        if (!data.exists()) {
            return;
        }
        new Shutdown(new PartRunner(data, console)).of(Platform.of(Run.of(checkout, data, new Ports(0))));
        try {
            Folders.delete(data.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
