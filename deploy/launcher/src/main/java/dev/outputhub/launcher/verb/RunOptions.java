package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The run a command line is about: --data and --port, or what was chosen last time. */
public final class ChosenRun {

    private static final int HIGHEST_BASE = 65_000;

    private ChosenRun() {}

    public static Run of(CommandLine commandLine) {
        var checkout = Checkout.find();
        var data = new DataFolder(commandLine
                .option("data")
                .map(folder -> Path.of(System.getProperty("user.dir")).resolve(folder))
                .orElseGet(() -> checkout.resolve(".hub"))
                .toAbsolutePath()
                .normalize());
        var base = commandLine
                .option("port")
                .map(ChosenRun::parse)
                .or(() -> rememberedBase(data))
                .orElse(Ports.DEFAULT_BASE);
        return Run.of(checkout, data, new Ports(base));
    }

    static void remember(Run run) {
        try {
            Files.writeString(portFile(run.data()), String.valueOf(run.ports().base()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Optional<Integer> rememberedBase(DataFolder data) {
        try {
            return Files.exists(portFile(data))
                    ? Optional.of(
                            Integer.parseInt(Files.readString(portFile(data)).strip()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path portFile(DataFolder data) {
        return data.root().resolve("port");
    }

    private static int parse(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_BASE) {
            throw new HubProblem(
                    "--port wants a number between 1 and " + HIGHEST_BASE + ", not " + port + ".",
                    "For example: ./hub up --port 8180");
        }
        return Integer.parseInt(port);
    }
}
