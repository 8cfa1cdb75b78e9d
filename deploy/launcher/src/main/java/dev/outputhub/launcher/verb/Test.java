package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.testing.TestSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Builds everything and runs every test. */
final class Test implements Verb {

    @Override
    public String usage() {
        return "test [--fast]";
    }

    @Override
    public String summary() {
        return "build everything, run every test; --fast leaves out integration and journeys";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("fast");
        var checkout = Checkout.find();
        var suite = new TestSuite(checkout, console);
        boolean fast = commandLine.has("fast");
        onFreshPlatform(checkout, console, "modules", "infrastructure", run -> suite.modules(run, fast));
        suite.web();
        if (!fast) {
            onFreshPlatform(checkout, console, "journeys", "everything", suite::journeys);
        }
        return suite.report();
    }

    private interface Tests {
        void runOn(Run run);
    }

    /** With ports and data of its own, gone afterwards: a run that is up for a person is not touched. */
    private static void onFreshPlatform(Checkout checkout, Console console, String name, String parts, Tests tests) {
        var data = new DataFolder(checkout.resolve(".hub/test-" + name));
        discard(data);
        var run = Run.throwaway(checkout, data, Ports.anyFree());
        data.requireSpace();
        ChosenRun.remember(run);
        var whole = Platform.of(run);
        var platform = parts.equals("everything") ? whole : whole.only(parts);
        try {
            new StartSequence(new PartRunner(data, console)).start(platform);
            tests.runOn(run);
        } finally {
            new Down()
                    .run(
                            new CommandLine(
                                    "down",
                                    java.util.List.of(),
                                    Map.of("data", data.root().toString())),
                            console);
            discard(data);
        }
    }

    private static void discard(DataFolder data) {
        try {
            Folders.delete(data.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
