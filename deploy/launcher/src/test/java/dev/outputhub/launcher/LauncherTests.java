package dev.outputhub.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void helpNamesEveryVerb() {
        assertThat(run("help")).isZero();
        assertThat(text()).contains("up", "down", "status", "logs", "token", "reset", "test", "bench");
    }

    @Test
    void helpIsAlsoGivenBehindAVerb() {
        assertThat(run("bench", "--help")).isZero();
        assertThat(text()).contains("bench", "./hub up");
    }

    @Test
    void anUnknownVerbIsAnsweredWithTheKnownOnes() {
        assertThat(run("start")).isEqualTo(1);
        assertThat(text()).contains("\"start\"", "→ It knows: up, down");
    }

    @Test
    void anUnknownUserIsAnsweredWithTheKnownOnes(@TempDir Path data) {
        assertThat(run("token", "nobody@acme.test", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("nobody@acme.test", "editor@acme.test");
    }

    @Test
    void anUnknownPartIsAnsweredWithTheKnownOnes(@TempDir Path data) {
        assertThat(run("logs", "mongo", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("mongo", "postgres", "output-service");
    }

    @Test
    void aFolderThatIsNoDataFolderIsNotReset(@TempDir Path somebodysPictures) {
        assertThat(run("reset", "--yes", "--data", somebodysPictures.toString()))
                .isEqualTo(1);
        assertThat(text()).contains("is not a data folder");
        assertThat(somebodysPictures).exists();
    }

    @Test
    void aPortThatIsNoneIsRefused(@TempDir Path data) {
        assertThat(run("status", "--port", "many", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("--port wants a number");
    }

    private int run(String... words) {
        return Launcher.run(new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)), words);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
