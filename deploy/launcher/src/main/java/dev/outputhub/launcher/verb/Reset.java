package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Stops everything and forgets all data. */
final class Reset implements Verb {

    @Override
    public String usage() {
        return "reset --yes";
    }

    @Override
    public String summary() {
        return "stop everything and delete all data of this run";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("port", "data", "yes");
        var data = ChosenRun.of(commandLine).data();
        if (!Files.exists(data.root().resolve("secrets"))) {
            throw new HubProblem(
                    data.root() + " is not a data folder of Output Hub.", "Name the right one: --data <folder>");
        }
        if (!commandLine.has("yes")) {
            throw new HubProblem(
                    "This deletes everything in " + data.root() + ": database, files, users, logs.",
                    "If that is what you want: ./hub reset --yes");
        }
        new Down().run(new CommandLine("down", commandLine.arguments(), withoutYes(commandLine)), console);
        try {
            Folders.delete(data.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.step(data.root() + " is gone; ./hub up begins anew.");
        return 0;
    }

    private static Map<String, String> withoutYes(CommandLine commandLine) {
        var options = new HashMap<>(commandLine.options());
        options.remove("yes");
        return options;
    }
}
