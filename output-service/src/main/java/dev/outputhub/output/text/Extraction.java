package dev.outputhub.output.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Has a process of its own read a file, for the file may be made to exhaust or to break whoever reads it. The process ends with the
 * file; whatever it does, it is gone when its time is over.
 */
@Component
class Extraction {

    /** How often what the process takes is looked at. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final TextProperties limits;
    private final Class<?> program;

    @Autowired
    Extraction(TextProperties limits) {
        this(limits, ExtractText.class);
    }

    Extraction(TextProperties limits, Class<?> program) {
        this.limits = limits;
        this.program = program;
    }

    /** @throws InterruptedException when the service ends meanwhile; the process does too */
    Extracted of(InputStream content, String mediaType) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("hub-text-");
            try {
                var file = folder.resolve("file");
                long size = Files.copy(content, file);
                return read(folder, file, size, mediaType);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Extracted read(Path folder, Path file, long size, String mediaType)
            throws IOException, InterruptedException {
        var arguments = List.of(
                file.toString(),
                mediaType,
                String.valueOf(limits.longest()),
                String.valueOf(limits.timeLimit().toSeconds() + 1));
        var process = new JavaProcess(limits.heap().toMegabytes(), folder)
                .of(program, arguments)
                .start();
        try {
            var text = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> text.complete(read(process)));
            var deadline = System.nanoTime() + limits.timeLimit().toNanos();
            while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline) {
                    return tooSlow();
                }
                if (sizeOf(folder) - size > limits.diskLimit().toBytes()) {
                    return new Extracted.Killed("It unfolds to more than " + said(limits.diskLimit()) + ".");
                }
            }
            return ended(process.exitValue(), text.join());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Extracted ended(int status, String text) {
        if (text.length() > limits.longest()) {
            return beginning(text);
        }
        var end = Ending.of(status).orElse(null);
        if (end == null) {
            return new Extracted.Killed(
                    "Reading it took more than " + said(limits.heap()) + " of memory, or broke off.");
        }
        return switch (end) {
            case WHOLE -> new Extracted.Whole(text);
            case TOO_LONG -> beginning(text);
            case PROTECTED -> new Extracted.Unreadable("It is locked by a password.");
            case DAMAGED -> new Extracted.Unreadable("It is damaged, or not what its name says.");
            case GIVEN_UP -> tooSlow();
        };
    }

    private Extracted tooSlow() {
        return new Extracted.Killed(
                "Reading it took more than " + limits.timeLimit().toSeconds() + " seconds.");
    }

    private Extracted beginning(String text) {
        return new Extracted.Beginning(text.substring(0, Math.min(text.length(), limits.longest())));
    }

    /** No more than is kept: what goes on writing finds nobody who reads. */
    private String read(Process process) {
        var text = new StringBuilder();
        try (var reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            var some = new char[8192];
            for (int count = reader.read(some); count >= 0 && text.length() <= limits.longest(); ) {
                text.append(some, 0, count);
                count = reader.read(some);
            }
        } catch (IOException killed) {
            // as far as it came
        }
        return text.toString();
    }

    private static long sizeOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException gone) {
            // a file that was there a moment ago: the next look tells
            return 0;
        }
    }

    private static String said(DataSize size) {
        return size.toMegabytes() + " MB";
    }
}
