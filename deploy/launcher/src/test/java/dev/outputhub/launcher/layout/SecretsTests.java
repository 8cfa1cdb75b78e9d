package dev.outputhub.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void aSecretIsTheSameTheNextTime() {
        var first = secrets().get("postgres.superuser");
        assertThat(secrets().get("postgres.superuser")).isEqualTo(first);
    }

    @Test
    void everyNameHasItsOwn() {
        assertThat(secrets().get("a")).isNotEqualTo(secrets().get("b"));
    }

    @Test
    void nobodyElseMayReadThem() throws IOException {
        secrets().get("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsLongEnoughForAes256() {
        assertThat(Base64.getDecoder().decode(secrets().key("encryption.key"))).hasSize(32);
    }

    private Secrets secrets() {
        return new Secrets(new DataFolder(folder));
    }
}
