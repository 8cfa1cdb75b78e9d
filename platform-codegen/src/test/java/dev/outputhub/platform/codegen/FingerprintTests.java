package dev.outputhub.platform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTests {

    @TempDir
    Path root;

    private ServiceModule module;

    @BeforeEach
    void aServiceWithOneMigration() throws IOException {
        module = new ServiceModule(root, "prompt", "dev.outputhub.prompt.database", List.of("platform"));
        write(module.bootstrapScript(), "create schema prompt");
        write(migration("V100__prompts.sql"), "create table prompt ()");
    }

    @Test
    void staysTheSameWhileNothingChanges() throws IOException {
        assertThat(Fingerprint.of(module)).isEqualTo(Fingerprint.of(module));
    }

    @Test
    void changesWithAMigration() throws IOException {
        var before = Fingerprint.of(module);
        write(migration("V101__versions.sql"), "create table prompt_version ()");
        assertThat(Fingerprint.of(module)).isNotEqualTo(before);
    }

    @Test
    void changesWithAMigrationOfThePlatform() throws IOException {
        var before = Fingerprint.of(module);
        write(module.libraryMigrations().getFirst().resolve("V001__inbox.sql"), "create table inbox ()");
        assertThat(Fingerprint.of(module)).isNotEqualTo(before);
    }

    @Test
    void isForgottenTogetherWithTheGeneratedSources() throws IOException {
        Files.createDirectories(module.generatedSources());
        module.remember("abc");
        assertThat(module.lastFingerprint()).isEqualTo("abc");
        Files.delete(module.generatedSources().resolve("migrations.sha256"));
        assertThat(module.lastFingerprint()).isEmpty();
    }

    private Path migration(String name) {
        return module.folder().resolve("src/main/resources/db/migration").resolve(name);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
