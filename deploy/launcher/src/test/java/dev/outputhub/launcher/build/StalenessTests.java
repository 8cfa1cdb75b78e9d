package dev.outputhub.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalenessTests {

    @TempDir
    Path folder;

    @Test
    void whatWasNeverBuiltIsStale() {
        assertThat(Staleness.isStale(folder.resolve("app.jar"), List.of())).isTrue();
    }

    @Test
    void aReproducibleJarThatClaimsToBeOldIsFresh() throws IOException {
        var source = write("Source.java", Instant.now().minus(1, ChronoUnit.HOURS));
        var jar = write("app.jar", Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(Staleness.isStale(jar, List.of(source))).isFalse();
    }

    @Test
    void aSourceChangedAfterTheBuildMakesItStale() throws IOException {
        var jar = write("app.jar", Instant.now());
        write("src/Source.java", Instant.now().plusSeconds(5));
        assertThat(Staleness.isStale(jar, List.of(folder.resolve("src")))).isTrue();
    }

    @Test
    void aSourceThatCameAfterTheBuildWithAnOldDateMakesItStale() throws IOException {
        var jar = write("app.jar", Instant.now());
        var source = folder.resolve("src");
        await().until(() -> {
            write("src/Source.java", Instant.parse("2020-01-01T00:00:00Z"));
            return Staleness.isStale(jar, List.of(source));
        });
    }

    private Path write(String name, Instant modified) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
