package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.bench.BenchProgram;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.LocalPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills an organisation of the run with fictitious rows, which can be told and taken away. */
@Command(
        name = "seed",
        customSynopsis = "./hub seed --rows <n>",
        description = "fictitious rows of every kind, in an organisation of their own")
final class Seed implements Callable<Integer> {

    private static final int LEAST = 10;

    private final Console console;
    private final RunOptions options;

    @Option(
            names = "--organization",
            paramLabel = "<slug>",
            defaultValue = "sandbox",
            description = "where they go (sandbox, which is there for this)")
    private String organization = "sandbox";

    @Option(names = "--rows", paramLabel = "<n>", defaultValue = "1000", description = "how many (1000)")
    private int rows = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "the same number gives the same texts (1)")
    private long seed = 1;

    @Option(names = "--into-existing", description = "although the organisation holds records already")
    private boolean intoExisting;

    @Option(names = "--remove", description = "take away for good what was seeded")
    private boolean remove;

    Seed(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (rows < LEAST) {
            throw new HubProblem(
                    "--rows wants " + LEAST + " at least, so that there are some of each kind.",
                    "./hub seed --rows 1000");
        }
        var owner = LocalPerson.ownerOf(organization);
        return new BenchProgram(options.run(), console).seed(owner, arguments());
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of("--rows", String.valueOf(rows), "--seed", String.valueOf(seed)));
        if (intoExisting) {
            arguments.add("--into-existing");
        }
        if (remove) {
            arguments.add("--remove");
        }
        return arguments;
    }
}
