package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.backup.RestoreRun;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a data folder of copies, as the run was at a time. Nothing is overwritten. */
@Command(
        name = "restore",
        customSynopsis = "./hub restore --to <time>",
        description = "a data folder as the run was at a time, made of copies")
final class Restore implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Console console;
    private final RunOptions options;

    @Option(
            names = "--to",
            paramLabel = "<time>",
            description =
                    "such as 2026-11-28T09:30:00Z, or 2026-11-28T09:30 of this machine's clock (all that there is)")
    private @Nullable String to;

    @Option(
            names = "--from",
            paramLabel = "<folder>",
            description = "where the copies lie (those of the clone's own run)")
    private @Nullable String from;

    @Option(names = "--aside", description = "take the run down, lay its folder aside, and restore in its place")
    private boolean aside;

    Restore(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var time = to == null ? null : WantedTime.of(to, Instant.now(), ZoneId.systemDefault());
        if (options.folder().isEmpty() && !aside) {
            throw new HubProblem(
                    "Where to? Nothing is restored over a run.",
                    "Into a new folder: ./hub restore --data <folder>\n"
                            + "Or in the place of the run, which is taken down and laid aside: ./hub restore --aside");
        }
        var checkout = Checkout.find();
        var target = options.run().data();
        var owner = aside ? target : new DataFolder(checkout.resolve(".hub"));
        var backups = from == null
                ? Backups.placeFor(owner)
                : new Backups(Path.of(System.getProperty("user.dir"))
                        .resolve(from)
                        .toAbsolutePath()
                        .normalize());
        var origin = backups.run().flatMap(data -> run(checkout, data));
        var restore = new RestoreRun(checkout, backups, console);
        restore.require(time);
        if (aside) {
            origin = origin.filter(run -> run.data().equals(target)).map(this::layAside);
        }
        restore.into(target, time, origin);
        options.port().ifPresent(_ -> RunOptions.remember(options.run()));
        console.note("Start it: ./hub up --data " + target.root()
                + (aside || options.port().isPresent() ? "" : " --port <another than that of a run that is up>"));
        return 0;
    }

    private static Optional<Run> run(Checkout checkout, DataFolder data) {
        return Files.exists(data.root().resolve("secrets"))
                ? Optional.of(Run.of(
                        checkout,
                        data,
                        new Ports(RunOptions.rememberedBase(data).orElse(Ports.DEFAULT_BASE))))
                : Optional.empty();
    }

    private Run layAside(Run run) {
        new Down(console, options).call();
        var data = run.data().root();
        var there = data.resolveSibling(data.getFileName() + "-before-" + NAME.format(Instant.now()));
        try {
            Files.move(data, there);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.note("The run as it was lies in " + there);
        return Run.of(run.checkout(), new DataFolder(there), run.ports());
    }
}
