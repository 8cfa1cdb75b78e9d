package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.backup.BackupList;
import dev.outputhub.launcher.backup.BackupRun;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Backups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A whole copy of the run now; the first one also begins to copy all that is written from then on. */
@Command(
        name = "backup",
        customSynopsis = "./hub backup",
        description = "copy everything, so that any later time can be restored")
final class Backup implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Option(
            names = "--into",
            paramLabel = "<folder>",
            description = "where the copies lie (beside the data folder); remembered")
    private @Nullable String into;

    @Option(names = "--keep", paramLabel = "<n>", defaultValue = "7", description = "whole copies that stay (7)")
    private int keep = 7;

    @Option(names = "--list", description = "what is there, and which times can be restored")
    private boolean list;

    @Option(names = "--check", description = "read every copy and compare it with its checksums")
    private boolean check;

    @Option(names = "--stop", description = "copy nothing any more; what is there stays")
    private boolean stop;

    Backup(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var run = options.run();
        var backups = into == null
                ? Backups.placeFor(run.data())
                : new Backups(Path.of(System.getProperty("user.dir"))
                        .resolve(into)
                        .toAbsolutePath()
                        .normalize());
        if (keep < 1) {
            throw new HubProblem("--keep wants 1 at least: the copy that is being made.", "./hub backup --keep 7");
        }
        var backup = new BackupRun(run, new Infrastructure(run).postgres(), console);
        if (list) {
            new BackupList(backups).print(console);
        } else if (check) {
            new BackupList(backups).check(console);
        } else if (stop) {
            backup.stop();
        } else {
            backup.make(backups, keep);
        }
        return 0;
    }
}
