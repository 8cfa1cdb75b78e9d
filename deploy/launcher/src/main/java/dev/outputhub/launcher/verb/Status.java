package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.part.PartState;
import dev.outputhub.launcher.process.ResidentMemory;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A table of the parts; the exit code tells scripts whether all are ready. */
@Command(
        name = "status",
        customSynopsis = "./hub status",
        description = "what is up, on which port, with how much memory")
final class Status implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    Status(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var run = options.run();
        var runner = new PartRunner(run.data(), console);
        long totalKibibytes = 0;
        boolean allReady = true;
        for (var part : Platform.of(run).parts().toList()) {
            var state = runner.state(part);
            var process = runner.process(part).handle();
            var memory = process.map(ResidentMemory::kibibytes).orElse(0L);
            totalKibibytes += memory;
            allReady &= state == PartState.READY;
            console.line(String.format(
                    Locale.ROOT,
                    "%-22s %-9s port %-6d %s",
                    part.name(),
                    state.name().toLowerCase(Locale.ROOT),
                    part.ports().getFirst(),
                    process.map(handle ->
                                    String.format(Locale.ROOT, "process %-8d %5d MiB", handle.pid(), memory >> 10))
                            .orElse("")));
        }
        console.line(String.format(Locale.ROOT, "%-55s %5d MiB", "together", totalKibibytes >> 10));
        return allReady ? 0 : 1;
    }
}
