package dev.outputhub.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.launcher.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTests {

    private static final Duration OFTEN = Duration.ofMillis(60);

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final SmallGateway gateway = new SmallGateway();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Thread watch = new Thread();

    @BeforeEach
    void start() {
        watch = watch();
    }

    @AfterEach
    void stop() throws InterruptedException {
        end();
        gateway.close();
    }

    @Test
    void importsWhatComesIntoTheFolder() throws IOException {
        Files.writeString(folder.resolve("a.json"), "[1]");
        await().until(() -> text().contains("✓ a.json"));
        Files.writeString(folder.resolve("b.json"), "[2]");
        await().until(() -> text().contains("✓ b.json"));
        assertThat(gateway.uploads).hasSize(2);
    }

    @Test
    void waitsUntilAFileStandsStill() throws IOException {
        var growing = folder.resolve("growing.json");
        for (var size = 1; size <= 20; size++) {
            Files.writeString(growing, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            var written = size;
            await().pollInterval(Duration.ofMillis(5))
                    .during(Duration.ofMillis(20))
                    .until(() -> Files.size(growing) == written);
        }
        await().until(() -> text().contains("✓ growing.json"));
        assertThat(gateway.uploads).singleElement().asString().contains("x".repeat(20));
    }

    @Test
    void aDownloadThatIsNotThereYetWaits() throws IOException {
        Files.writeString(folder.resolve("archive.zip.crdownload"), "half");
        Files.writeString(folder.resolve(".hidden"), "not for anybody");
        Files.writeString(folder.resolve("whole.json"), "[]");
        await().until(() -> text().contains("✓ whole.json"));
        assertThat(gateway.uploads).hasSize(1);
    }

    @Test
    void importsTheSameContentOnceAlsoAfterARestart() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.json"), "[1]");
        await().until(() -> text().contains("✓ a.json"));
        end();
        Files.writeString(folder.resolve("copy.json"), "[1]");
        watch = watch();
        await().until(() ->
                text().contains("a.json was imported before") && text().contains("copy.json was imported before"));
        assertThat(gateway.uploads).hasSize(1);
    }

    @Test
    void triesOneThatFailedAgainWhenItChanges() throws IOException {
        gateway.answersToUpload.add(new SmallGateway.Answer(422, "{\"detail\": \"The file is empty.\"}"));
        Files.writeString(folder.resolve("a.json"), "");
        await().until(() -> text().contains("✗ a.json: The file is empty. (422)"));
        Files.writeString(folder.resolve("b.json"), "[2]");
        await().until(() -> text().contains("✓ b.json"));
        assertThat(gateway.uploads).as("not tried while it is the same").hasSize(2);
        Files.writeString(folder.resolve("a.json"), "[1]");
        await().until(() -> text().contains("✓ a.json"));
    }

    private Thread watch() {
        var console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var imports = new FileImport(
                new ImportsClient(gateway.url(), () -> "token"),
                ImportOptions.of(false, List.of()),
                new ImportedFiles(data.resolve("imported"), "editor@acme.test"),
                console,
                Duration.ofMillis(5));
        return Thread.ofVirtual().start(new FolderWatch(ImportFolder.of(folder), imports, console, OFTEN)::run);
    }

    private void end() throws InterruptedException {
        watch.interrupt();
        watch.join();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
