package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.layout.Backups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** What PostgreSQL does with each full segment of its log, and how it gets one back. */
public record WalArchive(Backups backups) {

    private static final String SCRIPT = "/postgres/archive.sh";

    /** Seconds after which a segment that is not full is copied all the same: what may be lost with the disk. */
    private static final int AT_LEAST_EVERY = 60;

    /** @param store whose new files are copied first */
    Map<String, String> settings(Path store) {
        return Map.of(
                "archive_mode",
                "on",
                "archive_timeout",
                String.valueOf(AT_LEAST_EVERY),
                "archive_command",
                "sh " + quoted(script()) + " '%p' '%f' " + quoted(backups.root()) + " " + quoted(store));
    }

    public String restoreCommand() {
        var segment = quoted(backups.log()) + "/'%f.gz'";
        return "test -f " + segment + " && gzip -dc " + segment + " > '%p'";
    }

    /** Anew with each start, as this release has it. */
    void write() {
        try (var script = WalArchive.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is missing from the launcher");
            }
            Files.copy(script, script(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path script() {
        return backups.root().resolve("archive.sh");
    }

    /** For a shell, and for PostgreSQL, to which a percent sign means something. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
