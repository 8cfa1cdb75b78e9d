package dev.outputhub.launcher.imports;

import dev.outputhub.launcher.console.Console;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Imports one file to its end and tells how that went. */
public final class FileImport {

    private static final int SHOWN_PROBLEMS = 20;
    private static final Set<String> ENDED = Set.of("completed", "failed", "undone");

    private final ImportsClient client;
    private final ImportOptions options;
    private final ImportedFiles imported;
    private final Console console;
    private final Duration interval;

    /** @param interval how often the gateway is asked how far it is */
    public FileImport(
            ImportsClient client, ImportOptions options, ImportedFiles imported, Console console, Duration interval) {
        this.client = client;
        this.options = options;
        this.imported = imported;
        this.console = console;
        this.interval = interval;
    }

    /** How it went. */
    public enum Outcome {
        IMPORTED,
        FAILED,
        /** Nothing is known about the file, since the gateway was away. */
        UNREACHED
    }

    /** Whether just this content was imported before; a trial is none. */
    boolean isKnown(Path file) throws IOException {
        return imported.contain(file);
    }

    public Outcome run(Path file) {
        try {
            return follow(file);
        } catch (ImportsClient.Unreachable away) {
            console.line("✗ " + name(file) + ": " + away.getMessage());
            console.note("→ Is the platform up? ./hub status");
            return Outcome.UNREACHED;
        } catch (IOException failure) {
            console.line("✗ " + name(file) + ": " + reason(failure));
            return Outcome.FAILED;
        }
    }

    private Outcome follow(Path file) throws IOException {
        var started = System.nanoTime();
        console.step(name(file) + " (" + size(Files.size(file)) + ")" + (options.dryRun() ? ", a trial" : ""));
        // before it is sent: what is written to it meanwhile is another content
        var content = imported.contentOf(file);
        var state = client.upload(file, options);
        var id = state.path("id").asString();
        var told = 0L;
        while (!ENDED.contains(state.path("state").asString())) {
            pause();
            state = client.one(id);
            var percent = percent(state.path("progress"));
            if (percent / 10 > told / 10) {
                told = percent;
                console.note(percent + " %, "
                        + number(state.path("progress").path("items").asLong(0)) + " records");
            }
        }
        return ended(file, content, state, Duration.ofNanos(System.nanoTime() - started));
    }

    private Outcome ended(Path file, ImportedFiles.Content content, JsonNode state, Duration took) throws IOException {
        var id = state.path("id").asString();
        var completed = state.path("state").asString().equals("completed");
        if (completed) {
            console.done(name(file), took);
        } else {
            var reason = state.path("reason")
                    .asString("it was " + state.path("state").asString());
            console.line("✗ " + name(file) + ": " + reason);
        }
        ReportLines.counts(state.path("counts")).forEach(console::note);
        var problems = state.path("problems").asInt(0);
        if (problems > 0) {
            console.note(problems + (problems == 1 ? " problem:" : " problems:"));
            ReportLines.problems(client.problems(id, SHOWN_PROBLEMS)).forEach(line -> console.note("  " + line));
        }
        console.note(problems > SHOWN_PROBLEMS ? "The rest: " + client.page(id) : client.page(id));
        if (completed && !options.dryRun()) {
            imported.add(content, id);
        }
        return completed ? Outcome.IMPORTED : Outcome.FAILED;
    }

    private void pause() {
        try {
            Thread.sleep(interval);
        } catch (InterruptedException interrupted) {
            throw ImportsClient.interrupted(interrupted);
        }
    }

    private static long percent(JsonNode progress) {
        var total = progress.path("bytesTotal").asLong(0);
        return total <= 0 ? 0 : Math.min(100, progress.path("bytesRead").asLong(0) * 100 / total);
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException || failure instanceof FileNotFoundException
                ? "It cannot be read: " + failure.getMessage()
                : String.valueOf(failure.getMessage());
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
