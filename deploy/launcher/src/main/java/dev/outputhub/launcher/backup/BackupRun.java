package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.part.PartState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A whole copy of a run that works, and from then on a copy of all that it writes. */
public final class BackupRun {

    private static final long MARGIN = 1L << 30;

    private final Run run;
    private final PostgresServer postgres;
    private final Console console;

    public BackupRun(Run run, PostgresServer postgres, Console console) {
        this.run = run;
        this.postgres = postgres;
        this.console = console;
    }

    /** @param keep how many whole copies, this one among them */
    public void make(Backups backups, int keep) {
        var started = System.nanoTime();
        requireUp();
        requireSpace(backups);
        begin(backups);
        var base = new BaseBackup(postgres, backups);
        base.archiveNow();
        var objects = new ObjectCopies(backups);
        objects.takeFrom(store());
        copyKeys(run.data().root(), backups.keys());
        var made = base.make();
        console.done("Copied and checked", Duration.ofNanos(System.nanoTime() - started));
        console.note(made.folder() + ": databases of " + mebibytes(made.bytes()) + " in " + mebibytes(made.packed())
                + "; " + objects.count() + " files of " + mebibytes(objects.bytes()));
        console.note(
                "Any time from " + made.ended() + " on can be restored: ./hub restore --to <time> --data <new folder>");
        new Bases(backups).keep(keep).forEach(old -> console.note(old.name() + " was one too many and is gone"));
    }

    /** The log is copied no more; what is there stays. */
    public void stop() {
        if (Backups.of(run.data()).isEmpty()) {
            throw new HubProblem("This run copies nothing.", "./hub backup begins with it.");
        }
        Backups.stop(run.data());
        restartIfUp();
        console.line("✓ Nothing is copied from now on; what is there stays in "
                + Backups.placeFor(run.data()).root());
    }

    private void begin(Backups backups) {
        backups.belongTo(run.data());
        if (!isArchiving()) {
            console.step("PostgreSQL is started again, once: from now on it copies its log to " + backups.root());
            postgres.mayWrite(backups.root());
            restartIfUp();
        }
    }

    private void restartIfUp() {
        var runner = new PartRunner(run.data(), console);
        if (runner.state(postgres) != PartState.STOPPED) {
            runner.takeDown(postgres);
            runner.bringUp(postgres);
        }
    }

    private boolean isArchiving() {
        return text("show archive_mode").equals("on");
    }

    private void requireUp() {
        if (run.throwaway()) {
            throw new HubProblem(
                    run.data().root() + " is thrown away after use; its servers do not wait for the disk.",
                    "Copies are for runs of ./hub up.");
        }
        if (new PartRunner(run.data(), console).state(postgres) != PartState.READY) {
            throw new HubProblem("PostgreSQL of this run is not up.", "Start it: ./hub up");
        }
    }

    /** As if nothing could be packed, and the log of a while beside it. */
    private void requireSpace(Backups backups) {
        var needed = Long.parseLong(text("select sum(pg_database_size(oid)) from pg_database"))
                + Math.max(0, ObjectCopies.bytes(store()) - new ObjectCopies(backups).bytes())
                + MARGIN;
        requireSpace(backups.root(), needed, "./hub backup --into <folder on another disk>, or --keep fewer");
    }

    static void requireSpace(Path folder, long needed, String advice) {
        var there = folder;
        while (!Files.exists(there)) {
            there = there.resolveSibling("..").normalize();
        }
        try {
            var usable = Files.getFileStore(there).getUsableSpace();
            if (usable < needed) {
                throw new HubProblem(
                        "The disk of " + folder + " is too small: " + mebibytes(usable) + " are left, and up to "
                                + mebibytes(needed) + " are needed.",
                        "Free some space, or: " + advice);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without the passwords the roles of the databases cannot sign in, without the key nothing encrypted can be read. */
    static void copyKeys(Path from, Path to) {
        try {
            for (var name : List.of("secrets", "keycloak/imported", "keycloak/themed", "keycloak/mailing")) {
                if (Files.exists(from.resolve(name))) {
                    Files.createDirectories(to.resolve(name).resolveSibling("."));
                    Files.copy(
                            from.resolve(name),
                            to.resolve(name),
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path store() {
        return run.data().folder("s3");
    }

    private String text(String question) {
        try (var connection = postgres.superuser().connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
