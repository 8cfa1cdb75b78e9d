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
        assertThat(text())
                .contains(
                        "up",
                        "down",
                        "status",
                        "logs",
                        "token",
                        "import",
                        "seed",
                        "reset",
                        "test",
                        "bench",
                        "images",
                        "dead-letters",
                        "doctor",
                        "backup",
                        "restore",
                        "drill",
                        "audit verify");
    }

    @Test
    void nothingAskedForIsHelp() {
        assertThat(run()).isZero();
        assertThat(text())
                .contains("./hub up", "--port=<base>", "--data=<folder>")
                .doesNotContain("record-start-caches");
    }

    @Test
    void helpOfAVerbListsWhatItTakes() {
        assertThat(run("bench", "--help")).isZero();
        assertThat(text()).contains("./hub bench [scenario]", "--stored-messages=<n>", "--port=<base>");
    }

    @Test
    void helpOfAVerbIsAskedForEitherWay() {
        assertThat(run("help", "test")).isZero();
        assertThat(text()).contains("--fast", "integration tests");
    }

    @Test
    void anUnknownVerbIsAnsweredWithTheKnownOnes() {
        assertThat(run("engage")).isEqualTo(1);
        assertThat(text()).contains("\"engage\"", "→ It knows: up, down").doesNotContain("record-start-caches");
    }

    @Test
    void aMisspeltVerbIsAnsweredWithTheOneThatWasMeant() {
        assertThat(run("statsu")).isEqualTo(1);
        assertThat(text()).contains("\"statsu\"", "→ Did you mean ./hub status", "→ It knows: up, down");
    }

    @Test
    void aMisspeltOptionIsNotSilentlyIgnored() {
        assertThat(run("up", "--porrt=9000")).isEqualTo(1);
        assertThat(text()).contains("./hub up does not know the option --porrt.", "→ Did you mean --port");
    }

    @Test
    void anOptionOfAnotherVerbIsNotSilentlyIgnored() {
        assertThat(run("down", "--yes")).isEqualTo(1);
        assertThat(text()).contains("./hub down does not know the option --yes.", "→ ./hub down --help");
    }

    @Test
    void anArgumentThatMeansNothingIsNotSilentlyIgnored() {
        assertThat(run("down", "kafka")).isEqualTo(1);
        assertThat(text()).contains("./hub down does not know \"kafka\".");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThat(run("up", "--port")).isEqualTo(1);
        assertThat(text()).contains("Missing required parameter for option '--port'", "→ ./hub up --help");
    }

    @Test
    void anOptionWithAWrongValueIsNamed() {
        assertThat(run("bench", "list", "--stored-messages", "many")).isEqualTo(1);
        assertThat(text()).contains("--stored-messages", "many");
    }

    @Test
    void theRunMayBeNamedBeforeTheVerbOrAfterIt(@TempDir Path data) {
        assertThat(run("--data", data.toString(), "reset")).isEqualTo(1);
        assertThat(run("reset", "--data=" + data)).isEqualTo(1);
        assertThat(text().split(data + " is not a data folder", -1)).hasSize(3);
    }

    @Test
    void testsHaveARunOfTheirOwn() {
        assertThat(run("test", "--port", "8180")).isEqualTo(1);
        assertThat(text()).contains("ports and data of its own");
    }

    @Test
    void anUnknownUserIsAnsweredWithTheKnownOnes(@TempDir Path data) {
        assertThat(run("token", "nobody@acme.test", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("nobody@acme.test", "editor@acme.test");
    }

    @Test
    void anUnknownOrganisationIsAnsweredWithTheKnownOnes(@TempDir Path data) {
        assertThat(run("seed", "--organization", "initech", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(text()).contains("initech", "acme, globex, sandbox");
    }

    @Test
    void tooFewRowsForEveryKindAreRefused(@TempDir Path data) {
        assertThat(run("seed", "--rows", "3", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("--rows wants 10 at least");
    }

    @Test
    void anUnknownImageIsAnsweredWithTheKnownOnes(@TempDir Path data) {
        assertThat(run("images", "--only", "gateway,mongo", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(text()).contains("\"mongo\"", "It knows: gateway, auth-service", "setup");
    }

    @Test
    void aTagThatDockerWouldRefuseIsRefusedBeforeAnythingIsBuilt(@TempDir Path data) {
        assertThat(run("images", "--tag", "a tag", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("\"a tag\" cannot be the tag of an image");
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
    void aRestoreThatNamesNoPlaceOverwritesNothing() {
        assertThat(run("restore", "--to", "2001-11-28T09:30:00Z")).isEqualTo(1);
        assertThat(text()).contains("Nothing is restored over a run", "--data <folder>", "--aside");
    }

    @Test
    void aRestoreWithoutCopiesSaysHowOneIsMade(@TempDir Path folder) {
        assertThat(run(
                        "restore",
                        "--from",
                        folder.toString(),
                        "--data",
                        folder.resolve("new").toString()))
                .isEqualTo(1);
        assertThat(text()).contains("There is no copy in " + folder, "./hub backup");
    }

    @Test
    void aRunThatIsNotUpIsNotCopied(@TempDir Path data) {
        assertThat(run("backup", "--data", data.toString(), "--port", "10000")).isEqualTo(1);
        assertThat(text()).contains("PostgreSQL of this run is not up.");
    }

    @Test
    void keepingNoCopyIsRefused(@TempDir Path data) {
        assertThat(run("backup", "--keep", "0", "--data", data.toString())).isEqualTo(1);
        assertThat(text()).contains("--keep wants 1 at least");
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
