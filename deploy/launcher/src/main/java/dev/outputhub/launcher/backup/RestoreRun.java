package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.part.PartState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder in which a run is as it was at a time: databases and files of then, a broker that was told what had been told
 * until then, and nothing in Redis. The folder is there when it is whole.
 */
public final class RestoreRun {

    private static final long MARGIN = 1L << 30;

    private final Checkout checkout;
    private final Backups backups;
    private final Console console;

    public RestoreRun(Checkout checkout, Backups backups, Console console) {
        this.checkout = checkout;
        this.backups = backups;
        this.console = console;
    }

    /** So that nothing is laid aside for a time that cannot be restored. */
    public void require(@Nullable Instant time) {
        new Bases(backups).before(time);
    }

    /**
     * @param time none for all that there is
     * @param origin the run that the copies are of, where its folder is still there: to be asked for what it has not copied yet, and
     *     for its events
     */
    public void into(DataFolder target, @Nullable Instant time, Optional<Run> origin) {
        var started = System.nanoTime();
        requireNothingAt(target.root());
        var base = new Bases(backups).before(time);
        BackupRun.requireSpace(
                target.root(),
                base.bytes() + new ObjectCopies(backups).bytes() + MARGIN,
                "./hub restore --data <folder on another disk>");
        origin.ifPresent(this::copyTheRest);
        requireLog(base, time);
        console.step("Restoring from the copy of " + base.ended() + " and what was written since");
        var part = new DataFolder(target.root().resolveSibling(target.root().getFileName() + ".part"));
        try {
            Folders.delete(part.root());
            BackupRun.copyKeys(backups.keys(), part.folder(""));
            restore(Run.of(checkout, part, Ports.anyFree()), base, time, origin, target.root());
            Folders.delete(part.processIds());
            Folders.delete(part.logs());
            Files.move(part.root(), target.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.done("Restored", Duration.ofNanos(System.nanoTime() - started));
    }

    private void restore(Run run, Base base, @Nullable Instant time, Optional<Run> origin, Path place) {
        var servers = new Infrastructure(run);
        var recovery = new Recovery(run, servers.postgres(), backups);
        recovery.unpack(base);
        try {
            var reached = recovery.readUpTo(time).orElse(base.ended());
            console.note("Databases as they were after the last commit, of " + reached);
            giveFiles(run, servers, place);
            recovery.stop();
            tellAgain(run, servers, reached, origin);
        } finally {
            recovery.stop();
        }
    }

    private void giveFiles(Run run, Infrastructure servers, Path place) {
        var names = new NamedObjects(servers.postgres().superuser()).names();
        var files = new ObjectCopies(backups).give(names, run.data().folder("s3"), place.resolve("s3"));
        console.note(files.found() + " files");
        if (!files.missing().isEmpty()) {
            console.note(files.missing().size() + " files that the databases name are in no copy, such as "
                    + files.missing().iterator().next());
        }
    }

    private void tellAgain(Run run, Infrastructure servers, Instant time, Optional<Run> origin) {
        origin.ifPresentOrElse(
                there -> tellAgain(there, run, servers, time),
                () -> console.note("Of the run itself nothing is left to ask: what was on its way between two services "
                        + "in that very moment is in none of their statistics and notifications"));
    }

    private void tellAgain(Run origin, Run run, Infrastructure servers, Instant time) {
        var there = new Infrastructure(origin).kafka();
        var thereRunner = new PartRunner(origin.data(), console);
        var hereRunner = new PartRunner(run.data(), console);
        var wasUp = thereRunner.state(there) != PartState.STOPPED;
        try {
            thereRunner.bringUp(there);
            hereRunner.bringUp(servers.kafka());
            var events = new EventsAgain(
                            "localhost:" + origin.ports().kafka(),
                            "localhost:" + run.ports().kafka())
                    .upTo(time);
            console.note(events + " events of the day before are told again, to whoever had not handled them");
        } finally {
            hereRunner.takeDown(servers.kafka());
            if (!wasUp) {
                thereRunner.takeDown(there);
            }
        }
    }

    private void copyTheRest(Run origin) {
        var postgres = new Infrastructure(origin).postgres();
        if (Backups.of(origin.data()).filter(backups::equals).isPresent()
                && new PartRunner(origin.data(), console).state(postgres) == PartState.READY) {
            new BaseBackup(postgres, backups).archiveNow();
        }
    }

    /** A gap in the log would end the recovery at it, quietly, before the time that was asked for. */
    private void requireLog(Base base, @Nullable Instant time) {
        var log = new Segments(backups.log());
        var reach = log.unbrokenFrom(base.manifest().firstSegment());
        if (reach.isBroken() && (time == null || time.isAfter(reach.time()))) {
            throw new HubProblem(
                    "Behind the copy of " + base.ended() + " the log is there until " + reach.time() + " alone.",
                    "Until then, or behind a later copy, can be restored: ./hub backup --list");
        }
        if (time != null && reach.time().isBefore(time)) {
            console.note("The log reaches to " + reach.time() + " alone, and that far it is read");
        }
    }

    private static void requireNothingAt(Path target) {
        if (Files.exists(target)) {
            throw new HubProblem(
                    target + " is there already, and nothing is restored over something.",
                    "Name a new folder: ./hub restore --data <folder>\n"
                            + "Or have the run taken down and laid aside: ./hub restore --aside");
        }
    }
}
