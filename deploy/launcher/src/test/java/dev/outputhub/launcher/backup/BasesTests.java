package dev.outputhub.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Backups;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasesTests {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aTimeIsRestoredFromTheLastCopyBeforeIt() throws IOException {
        base("a", 0, 2);
        base("b", 60, 4);
        assertThat(bases().before(NOON.plusSeconds(59)).name()).isEqualTo("a");
        assertThat(bases().before(NOON.plusSeconds(60)).name()).isEqualTo("b");
        assertThat(bases().before(null).name()).isEqualTo("b");
    }

    @Test
    void aTimeBeforeTheFirstCopyIsRefused() throws IOException {
        base("a", 0, 2);
        assertThatThrownBy(() -> bases().before(NOON.minusSeconds(1)))
                .isInstanceOf(HubProblem.class)
                .hasMessageContaining("The oldest copy is of 2026-11-28T12:00:00Z");
    }

    @Test
    void aCopyThatWasInterruptedIsNone() throws IOException {
        Files.createDirectories(backups().bases().resolve("b.part"));
        assertThatThrownBy(() -> bases().before(null)).hasMessageContaining("There is no copy in");
    }

    @Test
    void theOldestGoWithTheLogThatOnlyTheyNeed() throws IOException {
        base("a", 0, 2);
        base("b", 60, 4);
        base("c", 120, 6);
        for (int number = 2; number < 7; number++) {
            Files.createDirectories(backups().log());
            Files.createFile(backups().log().resolve("00000001000000000000000" + number + ".gz"));
        }
        assertThat(bases().keep(2)).extracting(Base::name).containsExactly("a");
        assertThat(bases().all()).extracting(Base::name).containsExactly("b", "c");
        assertThat(new Segments(backups().log()).numbers()).containsExactly(4L, 5L, 6L);
        assertThat(bases().keep(2)).isEmpty();
    }

    @Test
    void aListOfFilesThatWasChangedIsFound() throws IOException {
        base("a", 0, 2);
        var manifest = backups().bases().resolve("a").resolve("backup_manifest");
        Files.writeString(manifest, Files.readString(manifest).replace("0/2000028", "0/3000028"));
        assertThatThrownBy(() -> bases().all().getFirst().manifest())
                .hasMessageContaining("its list of files was changed");
    }

    private Bases bases() {
        return new Bases(backups());
    }

    private Backups backups() {
        return new Backups(folder);
    }

    private void base(String name, long second, int segment) throws IOException {
        var there = Files.createDirectories(backups().bases().resolve(name));
        new Base(there, NOON.plusSeconds(second), 1, 1).note();
        var text = "{ \"PostgreSQL-Backup-Manifest-Version\": 2,\n\"Files\": [],\n\"WAL-Ranges\": [\n"
                + "{ \"Timeline\": 1, \"Start-LSN\": \"0/" + segment + "000028\", \"End-LSN\": \"0/" + segment
                + "000120\" }\n],\n";
        Files.writeString(
                there.resolve("backup_manifest"), text + "\"Manifest-Checksum\": \"" + checksum(text) + "\"}\n");
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
