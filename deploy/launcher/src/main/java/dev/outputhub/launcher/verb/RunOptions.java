package dev.outputhub.launcher.verb;

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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The run a command is about: --data and --port, or what was chosen last time. Both may stand before the verb or after it. */
final class RunOptions {

    private static final int HIGHEST_BASE = 65_000;

    @Option(
            names = "--port",
            scope = ScopeType.INHERIT,
            paramLabel = "<base>",
            description = "first of a row of 17 ports (8080); remembered by the data folder")
    private @Nullable String port;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "<folder>",
            description = "where data, logs and secrets are kept (.hub in the clone)")
    private @Nullable String folder;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "this page")
    private boolean help;

    /** Of nothing but what is given: another verb's, called by one. */
    static RunOptions of(String folder, String port) {
        var options = new RunOptions();
        options.folder = folder;
        options.port = port;
        return options;
    }

    Optional<String> folder() {
        return Optional.ofNullable(folder);
    }

    Optional<String> port() {
        return Optional.ofNullable(port);
    }

    Run run() {
        var checkout = Checkout.find();
        var data = new DataFolder(
                folder().map(path -> Path.of(System.getProperty("user.dir")).resolve(path))
                        .orElseGet(() -> checkout.resolve(".hub"))
                        .toAbsolutePath()
                        .normalize());
        var base = port().map(RunOptions::parse).or(() -> rememberedBase(data)).orElse(Ports.DEFAULT_BASE);
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
