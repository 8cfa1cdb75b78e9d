package dev.outputhub.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.verb.Hub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTests {

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final SmallGateway gateway = new SmallGateway();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void printsProgressAndTheReportOfAFile() throws IOException {
        var file = file("chat \"one\" é.json", "[{\"title\": \"Plums\"}]");
        gateway.states.add(SmallGateway.RUNNING);
        assertThat(run(file.toString())).isZero();
        assertThat(text())
                .contains("• chat \"one\" é.json (0.0 kB)", "45 %, 1,400 records")
                .contains("✓ chat \"one\" é.json", "conversations: 12 new, 3 unchanged", "files: 1 skipped")
                .contains("1 problem:", "chat.json · Plums: A picture is missing")
                .contains(gateway.url() + "/imports/7");
        assertThat(gateway.uploads)
                .singleElement()
                .asString()
                .contains(
                        "filename=\"chat %22one%22 é.json\"",
                        "[{\"title\": \"Plums\"}]", "name=\"dryRun\"", "\r\nfalse\r\n")
                .doesNotContain("name=\"options\"");
    }

    @Test
    void importsEveryFileOfAFolderAndNamesTheFoldersWithin() throws IOException {
        file("a.json", "[1]");
        file("b.md", "# Plums");
        Files.createDirectory(folder.resolve("notes"));
        assertThat(run(folder.toString())).isZero();
        assertThat(gateway.uploads).hasSize(2);
        assertThat(text()).contains("2 of 2 files were imported", "The folder notes is passed over");
    }

    @Test
    void oneThatFailsCostsTheOthersNothingAndShowsInTheExitCode() throws IOException {
        file("a.json", "");
        file("b.json", "[2]");
        gateway.answersToUpload.add(new SmallGateway.Answer(422, "{\"detail\": \"The file is empty.\"}"));
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(text()).contains("✗ a.json: The file is empty. (422)", "✓ b.json", "1 of 2 files were imported");
    }

    @Test
    void aFailedImportShowsInTheExitCode() throws IOException {
        gateway.states.add(
                "{\"id\": \"7\", \"state\": \"failed\", \"reason\": \"Nothing could be imported\", \"counts\": {}}");
        assertThat(run(file("a.json", "{}").toString())).isEqualTo(1);
        assertThat(text()).contains("✗ a.json: Nothing could be imported");
    }

    @Test
    void sendsTermsAndAsksForATrial() throws IOException {
        assertThat(run(
                        file("a.json", "[]").toString(),
                        "--dry-run",
                        "--terms",
                        "tags=work, private",
                        "--terms=llms=gpt-4o"))
                .isZero();
        assertThat(text()).contains("a.json (0.0 kB), a trial");
        assertThat(gateway.uploads.getFirst())
                .contains(
                        "\r\ntrue\r\n",
                        "name=\"options\"",
                        "\"terms\":{\"tags\":[\"work\",\"private\"],\"llms\":[\"gpt-4o\"]}",
                        "\"createMissingTerms\":true");
    }

    @Test
    void waitsWhenItIsToldToAndRenewsATokenThatRanOut() throws IOException {
        gateway.answersToUpload.add(new SmallGateway.Answer(429, "{}"));
        assertThat(run(file("a.json", "[]").toString())).isZero();
        gateway.answersToUpload.add(new SmallGateway.Answer(401, "{}"));
        assertThat(run(file("b.json", "[]").toString())).isZero();
        assertThat(gateway.uploads).hasSize(4);
        assertThat(gateway.tokensUsed).contains("Bearer token-1", "Bearer token-2", "Bearer token-3");
    }

    @Test
    void aGatewayThatIsAwayIsNamed() throws IOException {
        var file = file("a.json", "[]");
        gateway.close();
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(text()).contains("does not answer", "./hub status");
    }

    @Test
    void whatCannotBeMeantIsNamed() throws IOException {
        var file = file("a.json", "[]").toString();
        assertThat(run()).isEqualTo(1);
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(1);
        assertThat(run(file, "--terms", "work")).isEqualTo(1);
        assertThat(run(file, "--watch")).isEqualTo(1);
        assertThat(run(file, "--as", "nobody@acme.test")).isEqualTo(1);
        assertThat(text())
                .contains("Import what?", "There is no ", "--terms wants a vocabulary and its terms, not work")
                .contains("--watch wants a folder", "There is no local user nobody@acme.test");
        assertThat(gateway.uploads).isEmpty();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of("import", "--port", gateway.port(), "--data", data.toString()));
        all.addAll(List.of(words));
        return Hub.commandLine(new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .execute(all.toArray(String[]::new));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
