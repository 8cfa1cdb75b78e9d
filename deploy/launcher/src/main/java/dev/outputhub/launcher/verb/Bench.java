package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.bench.BenchProgram;
import dev.outputhub.launcher.bench.StartBench;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.process.ManagedProcess;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a platform of its own, so that nobody's data are in the way and nobody's are touched. */
@Command(
        name = "bench",
        customSynopsis = "./hub bench [scenario]",
        description =
                "measure: start, list, filter, one, create, events, search, prompt, import, ranking, search-messages"
                        + " or all")
final class Bench implements Callable<Integer> {

    private static final int PORT = 8280;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Six idle minutes are enough; on a machine that others use, the recording waits for them. */
    private static final Duration RECORDING = Duration.ofMinutes(15);

    private final Console console;
    private final RunOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "scenario", defaultValue = "all", description = "one of them")
    private String scenario = "all";

    @Option(names = "--outputs", paramLabel = "<n>", description = "how many outputs are filled in")
    private @Nullable Integer outputs;

    @Option(names = "--messages", paramLabel = "<n>", description = "how many messages an import brings")
    private @Nullable Integer messages;

    @Option(names = "--stored-messages", paramLabel = "<n>", description = "how many messages search-messages fills in")
    private @Nullable Integer storedMessages;

    @Option(names = "--events", paramLabel = "<n>", description = "how many events are told at once")
    private @Nullable Integer events;

    @Option(names = "--connections", paramLabel = "<n>", description = "how many call at the same time")
    private @Nullable Integer connections;

    @Option(names = "--seconds", paramLabel = "<n>", description = "how long each scenario is measured")
    private @Nullable Integer seconds;

    @Option(names = "--warm-up", paramLabel = "<n>", description = "how many seconds before that")
    private @Nullable Integer warmUp;

    @Option(names = "--samples", paramLabel = "<folder>", description = "real exports that ranking is judged by too")
    private @Nullable String samples;

    @Option(
            names = "--results",
            paramLabel = "<file>",
            description = "where the figures are written (bench.json in the data folder)")
    private @Nullable String results;

    Bench(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        var data =
                options.folder().orElseGet(() -> checkout.resolve(".hub/bench").toString());
        var port = options.port().orElse(String.valueOf(PORT));
        var own = RunOptions.of(data, port);
        new Up(console, own).call();
        // only now: the first start makes up the secrets
        var run = Run.of(checkout, new DataFolder(checkout.resolve(data)), new Ports(Integer.parseInt(port)));
        var recording = RecordStartCaches.process(run);
        try {
            if (scenario.equals("start")) {
                console.step("Waiting until the start caches are recorded (some minutes)");
                recording.handle().ifPresent(process -> process.onExit().join());
                new Down(console, own).call();
                var again = System.nanoTime();
                new StartSequence(new PartRunner(run.data(), console)).start(Platform.of(run));
                StartBench.report(run, System.nanoTime() - again, console);
                return 0;
            }
            awaitEnd(recording);
            return new BenchProgram(run, console).run(scenario, given());
        } finally {
            new Down(console, own).call();
        }
    }

    /** It would be measured along. */
    private void awaitEnd(ManagedProcess recording) {
        var process = recording.handle();
        if (process.isEmpty()) {
            return;
        }
        console.step("Waiting until the start caches are recorded, " + RECORDING.toMinutes() + " minutes at most");
        try {
            process.get().onExit().get(RECORDING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            console.step("Others use this machine: what is not recorded yet is left out");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        recording.stop(ProcessHandle::destroy, PATIENCE);
    }

    private Map<String, String> given() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .collect(Collectors.toMap(
                        option -> option.longestName().substring(2),
                        option -> option.stringValues().getLast()));
    }
}
