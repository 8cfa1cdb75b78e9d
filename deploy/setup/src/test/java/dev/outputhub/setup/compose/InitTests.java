package dev.outputhub.setup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (var name : List.of("init", ".env.example")) {
            Files.copy(
                    Checkout.find().resolve("deploy/compose/" + name),
                    folder.resolve(name),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void everySecretOfTheFileIsMade() throws Exception {
        assertThat(init("hub.example.org", "you@example.org", "Example Ltd")).contains("made .env");
        for (var secret : ComposeFile.ofTheRepository().secrets().values()) {
            var file = folder.resolve(((Map<?, ?>) secret).get("file").toString());
            assertThat(file).isNotEmptyFile();
        }
        assertThat(folder.resolve(".env"))
                .content()
                .contains(
                        "HUB_HOST=hub.example.org\n",
                        "HUB_FIRST_OWNER_EMAIL=you@example.org\n",
                        "HUB_FIRST_ORGANIZATION='Example Ltd'\n");
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        init("hub.example.org", "you@example.org", "Example Ltd");
        var before = contents();
        assertThat(init()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void twoInstallationsShareNoSecret() throws Exception {
        init("hub.example.org", "you@example.org", "Example Ltd");
        var first = Files.readString(folder.resolve("secrets/postgres-password"));
        Files.delete(folder.resolve("secrets/postgres-password"));
        init();
        assertThat(folder.resolve("secrets/postgres-password"))
                .content()
                .hasSize(44)
                .isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerOfTheMachineLooksIntoTheFolders() throws Exception {
        init("hub.example.org", "you@example.org", "Example Ltd");
        for (var name : List.of("secrets", "tls")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatIsNoNameOfAHostIsRefusedBeforeAnythingIsMade() throws Exception {
        assertThat(init("https://hub.example.org", "you@example.org", "Example Ltd"))
                .contains("is no host name");
        assertThat(folder.resolve(".env")).doesNotExist();
        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    @Test
    void withoutArgumentsItSaysWhatItWants() throws Exception {
        assertThat(init()).contains("usage: ./init <host name>");
    }

    private String init(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", folder.resolve("init").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Map<Path, String> contents() throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
