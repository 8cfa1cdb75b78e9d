package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.part.PartState;
import dev.outputhub.launcher.process.ResidentMemory;
import java.util.Locale;

/** A table of the parts; the exit code tells scripts whether all are ready. */
final class Status implements Verb {

    @Override
    public String usage() {
        return "status";
    }

    @Override
    public String summary() {
        return "what is up, on which port, with how much memory";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("port", "data");
        var run = ChosenRun.of(commandLine);
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
