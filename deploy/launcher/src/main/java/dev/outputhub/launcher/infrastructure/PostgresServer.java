package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** PostgreSQL from the embedded binaries, its data kept in the data folder. */
public final class PostgresServer implements Part {

    public static final String DATABASE = "outputhub";

    private static final List<String> SCHEMAS =
            List.of("auth", "prompt", "output", "conversation", "llm", "analytics", "notification");

    private final Run run;
    private final UnprivilegedUser user = UnprivilegedUser.choose();

    public PostgresServer(Run run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public List<Integer> ports() {
        return List.of(run.ports().postgres());
    }

    public Superuser superuser() {
        return new Superuser(run.ports().postgres(), run.secrets().get("postgres.superuser"));
    }

    @Override
    public void prepare() {
        archive().ifPresent(WalArchive::write);
        var data = data();
        if (Files.isDirectory(data)) {
            return;
        }
        // initdb works beside its final place: a folder named "data" is a whole one
        var part = folder().resolve("data.part");
        var passwordFile = folder().resolve("password");
        try {
            Folders.delete(part);
            Files.createDirectories(part);
            Files.writeString(passwordFile, run.secrets().get("postgres.superuser"));
            user.own(folder());
            initialise(part, passwordFile);
            Files.move(part, data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private void initialise(Path target, Path passwordFile) {
        var log = run.data().log(name());
        var command = user.command(List.of(
                program("initdb"),
                "--pgdata=" + target,
                "--username=" + Superuser.NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // the full-text parser asks the system's locale which characters are letters
                "--locale=" + SystemLocale.utf8(),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        OneShot.run("Creating the PostgreSQL data folder (" + user.describe() + ")", run(command), log);
    }

    @Override
    public ProcessCommand command() {
        return command(Map.of());
    }

    /** @param more settings of this start alone */
    public ProcessCommand command(Map<String, String> more) {
        var command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
        var settings = settings();
        settings.putAll(more);
        settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return run(user.command(command));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "port", String.valueOf(run.ports().postgres()),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", run.throwaway() ? "64MB" : "192MB",
                "work_mem", "16MB",
                "maintenance_work_mem", "128MB",
                "max_wal_size", "1GB",
                "random_page_cost", "1.1",
                "jit", "off"));
        settings.put("log_line_prefix", "%m %u@%d ");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        archive()
                .ifPresent(
                        archive -> settings.putAll(archive.settings(run.data().folder("s3"))));
        if (run.throwaway()) {
            settings.putAll(Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"));
        }
        return settings;
    }

    @Override
    public boolean isReady() {
        try (var connection = superuser().connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void completed() {
        superuser().createDatabase(DATABASE);
        for (var schema : SCHEMAS) {
            superuser().bootstrap(DATABASE, schema, ownerPassword(schema), servicePassword(schema));
        }
    }

    public String ownerPassword(String schema) {
        return run.secrets().get("postgres." + schema + "_owner");
    }

    public String servicePassword(String schema) {
        return run.secrets().get("postgres." + schema + "_service");
    }

    /** A fast shutdown; the usual signal would wait until the last client has gone. */
    @Override
    public void askToStop(ProcessHandle process) {
        OneShot.succeeds(List.of("kill", "-INT", String.valueOf(process.pid())));
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }

    private ProcessCommand run(List<String> arguments) {
        return new ProcessCommand(arguments, Map.of("LC_ALL", SystemLocale.utf8()), folder());
    }

    private Path folder() {
        return run.data().folder("postgres");
    }

    private Optional<WalArchive> archive() {
        return Backups.of(run.data()).map(WalArchive::new);
    }

    /** The server may write there, whoever it runs as. */
    public void mayWrite(Path folder) {
        user.own(folder);
    }

    public Path data() {
        return folder().resolve("data");
    }

    private String program(String name) {
        var jar = new ServerArtefacts(run.checkout()).single("postgres");
        var unpacked = jar.getFileName().toString().replace(".jar", "");
        var folder = SharedCache.folder(run.checkout(), unpacked, target -> unpack(jar, target));
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new HubProblem(
                            "There are no PostgreSQL programs for this machine in " + jar,
                            "Output Hub's local run knows Linux and macOS on x86-64 and ARM."));
            try (var content = zip.getInputStream(archive)) {
                Unpacking.tarXz(content, target);
            }
        }
    }
}
