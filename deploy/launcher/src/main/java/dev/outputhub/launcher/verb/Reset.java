package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops everything and forgets all data. */
@Command(
        name = "reset",
        customSynopsis = "./hub reset --yes",
        description = "stop everything and delete all data of this run")
final class Reset implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Option(names = "--yes", description = "without which nothing is deleted")
    private boolean sure;

    Reset(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var data = options.run().data();
        if (!Files.exists(data.root().resolve("secrets"))) {
            throw new HubProblem(
                    data.root() + " is not a data folder of Output Hub.", "Name the right one: --data <folder>");
        }
        if (!sure) {
            throw new HubProblem(
                    "This deletes everything in " + data.root() + ": database, files, users, logs.",
                    "If that is what you want: ./hub reset --yes");
        }
        new Down(console, options).call();
        try {
            Folders.delete(data.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.step(data.root() + " is gone; ./hub up begins anew.");
        return 0;
    }
}
