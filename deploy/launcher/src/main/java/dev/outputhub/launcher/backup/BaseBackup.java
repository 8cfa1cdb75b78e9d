package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Has PostgreSQL copy itself while it works: its command BASE_BACKUP with the server as the place of the copy, which is what
 * pg_basebackup --target=server sends. The program itself is not among those of a local run.
 */
record BaseBackup(PostgresServer postgres, Backups backups) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Duration ARCHIVED_WITHIN = Duration.ofMinutes(2);

    /** The driver meets an answer to COPY that it did not ask for, reads over it, and says so when all is done. */
    private static final String COPY_UNASKED = "0A000";

    /** Whole and checked, or not there. */
    Base make() {
        archiveNow();
        var name = NAME.format(Instant.now());
        var part = backups.bases().resolve(name + ".part");
        try {
            clean();
            Files.createDirectories(part);
            postgres.mayWrite(part);
            // the server makes the folder that it writes to
            copy(part.resolve("copy"), name);
            for (var file : new String[] {"base.tar.gz", "backup_manifest"}) {
                Files.move(part.resolve("copy").resolve(file), part.resolve(file));
            }
            Folders.delete(part.resolve("copy"));
            var manifest = Manifest.read(part.resolve("backup_manifest"));
            var base = new Base(part, Instant.now(), manifest.bytes(), Files.size(part.resolve("base.tar.gz")));
            check(base, backups);
            base.note();
            var whole = backups.bases().resolve(name);
            Files.move(part, whole);
            return Base.of(whole);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Also that the log is there which makes it whole. */
    static void check(Base base, Backups backups) {
        var manifest = base.manifest();
        manifest.check(base.archive());
        var log = new Segments(backups.log()).numbers();
        for (long number = manifest.firstSegment(); number <= manifest.lastSegment(); number++) {
            if (!log.contains(number)) {
                throw new HubProblem(
                        "The copy " + base.folder() + " lacks a part of the log that was written while it was made.",
                        "Make another: ./hub backup");
            }
        }
    }

    /** All that was written until now comes into the archive, or it is said what is in the way. */
    void archiveNow() {
        try (var connection = postgres.superuser().connect("postgres");
                var statement = connection.createStatement()) {
            // a commit, behind which recovery knows that it has come past any time before it
            statement.execute("select pg_current_xact_id()");
            var last = statement.executeQuery("select pg_walfile_name(pg_switch_wal())");
            last.next();
            var segment = backups.log().resolve(last.getString(1) + ".gz");
            var deadline = Instant.now().plus(ARCHIVED_WITHIN);
            while (!Files.exists(segment)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new HubProblem(
                            "PostgreSQL could not copy its log to " + backups.log() + " for "
                                    + ARCHIVED_WITHIN.toSeconds() + " s.",
                            "./hub logs postgres says why: a disk that is full, a folder that is gone?");
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void copy(Path target, String label) {
        try (var connection = postgres.superuser().connectForReplication();
                var statement = connection.createStatement()) {
            statement.execute("BASE_BACKUP (LABEL '" + label
                    + "', CHECKPOINT 'fast', WAL false, WAIT true, MANIFEST 'yes',"
                    + " MANIFEST_CHECKSUMS 'SHA256', COMPRESSION 'gzip', COMPRESSION_DETAIL 'level=1',"
                    + " TARGET 'server', TARGET_DETAIL '" + target.toString().replace("'", "''") + "')");
        } catch (SQLException answer) {
            var real = COPY_UNASKED.equals(answer.getSQLState())
                    ? Optional.ofNullable(answer.getNextException())
                    : Optional.of(answer);
            real.ifPresent(failure -> {
                throw new HubProblem(
                        "PostgreSQL could not copy itself: " + failure.getMessage(), "./hub logs postgres tells more");
            });
        }
    }

    /** What an interrupted call left. */
    private void clean() throws IOException {
        try (var folders = Files.list(backups.bases())) {
            for (var folder :
                    folders.filter(path -> path.toString().endsWith(".part")).toList()) {
                Folders.delete(folder);
            }
        }
    }
}
