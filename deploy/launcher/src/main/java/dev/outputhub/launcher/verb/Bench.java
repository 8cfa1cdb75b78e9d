package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.bench.BenchProgram;
import dev.outputhub.launcher.bench.StartBench;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures a platform of its own, so that nobody's data are in the way and nobody's are touched. */
final class Bench implements Verb {

    private static final int PORT = 8280;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String usage() {
        return "bench <scenario> [--outputs n] [--messages n] [--stored-messages n] [--connections n] [--seconds n] [--results file]";
    }

    @Override
    public String summary() {
        return "measure: start, list, filter, one, create, search, prompt, import, search-messages or all";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow(
                "data",
                "port",
                "outputs",
                "messages",
                "stored-messages",
                "connections",
                "seconds",
                "warm-up",
                "results");
        var checkout = Checkout.find();
        var options = new HashMap<>(commandLine.options());
        options.putIfAbsent("data", checkout.resolve(".hub/bench").toString());
        options.putIfAbsent("port", String.valueOf(PORT));
        var scenario = commandLine.argument(0).orElse("all");
        var address = Map.of("data", options.get("data"), "port", options.get("port"));
        var up = new CommandLine("up", List.of(), address);
        var down = new CommandLine("down", List.of(), address);
        new Up().run(up, console);
        // only now: the first start makes up the secrets
        var run = Run.of(
                checkout,
                new DataFolder(checkout.resolve(options.get("data"))),
                new Ports(Integer.parseInt(options.get("port"))));
        var recording = RecordStartCaches.process(run);
        try {
            if (scenario.equals("start")) {
                console.step("Waiting until the start caches are recorded (some minutes)");
                recording.handle().ifPresent(process -> process.onExit().join());
                new Down().run(down, console);
                var again = System.nanoTime();
                new StartSequence(new PartRunner(run.data(), console)).start(Platform.of(run));
                StartBench.report(run, System.nanoTime() - again, console);
                return 0;
            }
            // it would be measured along
            recording.stop(ProcessHandle::destroy, PATIENCE);
            return new BenchProgram(run, console).run(scenario, options);
        } finally {
            new Down().run(down, console);
        }
    }
}
