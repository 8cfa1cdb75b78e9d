package dev.outputhub.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL beside a folder that looks like a store's; the other servers keep nothing that a restore takes over. */
class RestoreIntegrationTests {

    private static final Checkout CHECKOUT = Checkout.find();
    private static final String KEY = "select storage_key from output.file order by 1";

    /** What a disk loses at once, in bytes. One bit alone can be packed otherwise and mean the same: a copy from another zero. */
    private static final int SECTOR = 512;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private Run run;
    private PostgresServer postgres;

    @BeforeEach
    void start() {
        run = Run.of(CHECKOUT, new DataFolder(folder.resolve("run")), Ports.anyFree());
        postgres = new PostgresServer(run);
        runner(run).bringUp(postgres);
        postgres.superuser().execute(PostgresServer.DATABASE, "create table output.file (storage_key text)");
    }

    @AfterEach
    void stop() {
        runner(run).takeDown(postgres);
    }

    @Test
    void aRunComesBackAsItWasAtATimeWithTheFilesOfThen() throws IOException, SQLException {
        assertThat(setting("archive_mode")).isEqualTo("off");
        put("before");
        backup(2);
        assertThat(setting("archive_mode")).isEqualTo("on");
        put("after the copy");
        var noted = now();
        put("later");
        flush();
        remove("before");
        remove("after the copy");

        var restored = restore(noted);
        var server = new PostgresServer(restored);
        runner(restored).bringUp(server);
        try (var connection = server.superuser().connect(PostgresServer.DATABASE);
                var answer = connection.createStatement().executeQuery(KEY)) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("after the copy");
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("before");
            assertThat(answer.next()).isFalse();
        } finally {
            runner(restored).takeDown(server);
        }
        assertThat(contents(restored.data().root())).containsExactlyInAnyOrder("before", "after the copy");
        assertThat(Files.readString(restored.data().root().resolve("secrets")))
                .isEqualTo(Files.readString(run.data().root().resolve("secrets")));
        assertThat(Backups.of(restored.data()))
                .as("it copies nothing by itself")
                .isEmpty();

        assertThatThrownBy(() -> restore(noted)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> new Bases(backups()).before(noted.minusSeconds(3600)))
                .isInstanceOf(HubProblem.class);
    }

    @Test
    void aCopyThatWasDamagedIsFound() throws IOException {
        backup(1);
        var archive = new Bases(backups()).all().getFirst().archive();
        var whole = Files.readAllBytes(archive);
        for (int part = 1; part < 10; part++) {
            var bytes = whole.clone();
            int at = (int) ((long) whole.length * part / 10);
            for (int offset = 0; offset < SECTOR; offset++) {
                bytes[at + offset] ^= 1;
            }
            Files.write(archive, bytes);
            assertThatThrownBy(() -> new BackupList(backups()).check(console))
                    .as("the sector at byte %d of %d", at, bytes.length)
                    .isInstanceOf(HubProblem.class)
                    .hasMessageContaining("is damaged");
        }
    }

    private void backup(int keep) {
        new BackupRun(run, postgres, console).make(Backups.placeFor(run.data()), keep);
    }

    private Run restore(Instant time) {
        var target = new DataFolder(folder.resolve("restored"));
        new RestoreRun(CHECKOUT, backups(), console).into(target, time, Optional.empty());
        return Run.of(CHECKOUT, target, Ports.anyFree());
    }

    private Backups backups() {
        return Backups.placeFor(run.data());
    }

    /** As the store does: the object, then the row that names it. */
    private void put(String name) throws IOException {
        var bucket = Files.createDirectories(run.data().folder("s3").resolve("output-hub"));
        var object = Files.createDirectory(bucket.resolve(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()));
        Files.writeString(object.resolve("binaryData"), name);
        Files.writeString(object.resolve("objectMetadata.json"), "{\"key\": \"" + name + "\"}");
        Files.writeString(bucket.resolve("bucketMetadata.json"), "{\"name\": \"output-hub\"}");
        postgres.superuser().execute(PostgresServer.DATABASE, "insert into output.file values ('" + name + "')");
    }

    private void remove(String name) throws IOException {
        postgres.superuser()
                .execute(PostgresServer.DATABASE, "delete from output.file where storage_key = '" + name + "'");
        var object = run.data()
                .folder("s3")
                .resolve("output-hub")
                .resolve(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString());
        Files.delete(object.resolve("binaryData"));
        Files.delete(object.resolve("objectMetadata.json"));
        Files.delete(object);
    }

    private void flush() {
        new BaseBackup(postgres, backups()).archiveNow();
    }

    private static List<String> contents(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("s3"))) {
            return files.filter(file -> file.endsWith("binaryData"))
                    .map(RestoreIntegrationTests::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Instant now() throws SQLException {
        try (var connection = postgres.superuser().connect("postgres");
                var answer = connection.createStatement().executeQuery("select clock_timestamp()")) {
            answer.next();
            return answer.getTimestamp(1).toInstant();
        }
    }

    private String setting(String name) throws SQLException {
        try (var connection = postgres.superuser().connect("postgres");
                var answer = connection.createStatement().executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private PartRunner runner(Run of) {
        return new PartRunner(of.data(), console);
    }
}
