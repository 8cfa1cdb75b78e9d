package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.health.Finding;
import dev.outputhub.launcher.layout.Backups;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What is there, in words. */
public record BackupList(Backups backups) {

    /** As the alert of an installation has it: a day, and an hour for the making of one. */
    private static final Duration OLD = Duration.ofHours(25);

    public void print(Console console) {
        var bases = new Bases(backups).all();
        for (var base : bases) {
            console.line(String.format(
                    Locale.ROOT,
                    "%s  databases of %5d MiB in %5d MiB",
                    base.ended(),
                    base.bytes() >> 20,
                    base.packed() >> 20));
        }
        if (bases.isEmpty()) {
            console.line("There is no copy in " + backups.root() + "; ./hub backup makes one.");
            return;
        }
        var log = new Segments(backups.log());
        var objects = new ObjectCopies(backups);
        console.note("Any time from the first on can be restored, until "
                + log.reachTo().map(Instant::toString).orElse("nothing") + ", and until now while the run is up.");
        console.note("Log " + BackupRun.mebibytes(log.bytes()) + ", " + objects.count() + " files of "
                + BackupRun.mebibytes(objects.bytes()) + ", in " + backups.root());
    }

    /** What was written until then is copied, without anybody asking for it. */
    public Instant reachesTo() {
        return new Segments(backups.log()).reachTo().orElse(Instant.EPOCH);
    }

    /** Reads all of each, and says of the first that is damaged what is wrong. */
    public void check(Console console) {
        for (var base : new Bases(backups).all()) {
            var started = System.nanoTime();
            BaseBackup.check(base, backups);
            console.done(base.name(), Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** Of a run that is copied. */
    public Optional<Finding> old() {
        var bases = new Bases(backups).all();
        if (bases.isEmpty()) {
            return Optional.of(new Finding("There is no copy of this run yet.", "Make one: ./hub backup"));
        }
        var age = Duration.between(bases.getLast().ended(), Instant.now());
        return age.compareTo(OLD) < 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "The last copy of this run is " + age.toHours() + " hours old.", "Make one: ./hub backup"));
    }
}
