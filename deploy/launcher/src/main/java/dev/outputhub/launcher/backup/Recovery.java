package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.infrastructure.WalArchive;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.process.ManagedProcess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A whole copy and the log behind it, read up to a time: PostgreSQL's own recovery, in a folder of its own. */
final class Recovery {

    /** A name of a zone, and be it Z, PostgreSQL does not take here. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private static final String TOO_EARLY = "recovery ended before configured recovery target was reached";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final int LOG_LINES = 40;

    private final Run run;
    private final PostgresServer postgres;
    private final Backups backups;

    Recovery(Run run, PostgresServer postgres, Backups backups) {
        this.run = run;
        this.postgres = postgres;
        this.backups = backups;
    }

    void unpack(Base base) {
        var data = postgres.data();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(base.archive())), 1 << 16))) {
            Files.createDirectories(data.resolveSibling("."));
            Files.createDirectory(data, ownerOnly);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = data.resolve(entry.getName()).normalize();
                if (!target.startsWith(data)) {
                    throw new IOException("The copy leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target, ownerOnly);
                } else {
                    Files.createDirectories(target.resolveSibling("."), ownerOnly);
                    Files.copy(tar, target);
                }
            }
            Files.createDirectories(data.resolve("pg_wal"), ownerOnly);
            Files.createFile(data.resolve("recovery.signal"));
            postgres.mayWrite(data.resolveSibling("."));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Leaves the server up, as it was then.
     *
     * @param time none for the end of the log
     * @return of the last commit that was read, if any was
     */
    Optional<Instant> readUpTo(@Nullable Instant time) {
        var process = new ManagedProcess(postgres.name(), run.data());
        var settings = new HashMap<>(Map.of(
                "restore_command", new WalArchive(backups).restoreCommand(),
                "recovery_target_timeline", "latest",
                "recovery_target_action", "promote"));
        if (time != null) {
            settings.put("recovery_target_time", TIME.format(time));
        }
        process.start(postgres.command(settings), "");
        while (isReading()) {
            if (!process.isAlive()) {
                return ended(process, time);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return lastCommit();
    }

    /** It ends when it has read all and has met no commit behind the time: nothing was written then, or the log has a gap. */
    private Optional<Instant> ended(ManagedProcess process, @Nullable Instant time) {
        var words = String.join("\n", process.log().tail(LOG_LINES));
        if (time == null || !words.contains(TOO_EARLY)) {
            throw new HubProblem(
                    "PostgreSQL could not read the copy. Its last words:\n"
                            + String.join("\n", process.log().tail(8)).indent(4).stripTrailing(),
                    "./hub backup --check looks at the copies; an earlier --to takes an earlier one.");
        }
        return readUpTo(null);
    }

    void stop() {
        new ManagedProcess(postgres.name(), run.data()).stop(postgres::askToStop, Duration.ofMinutes(2));
    }

    private boolean isReading() {
        try (var connection = postgres.superuser().connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_is_in_recovery()")) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException _) {
            return true;
        }
    }

    private Optional<Instant> lastCommit() {
        try (var connection = postgres.superuser().connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
            answer.next();
            return Optional.ofNullable(answer.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
