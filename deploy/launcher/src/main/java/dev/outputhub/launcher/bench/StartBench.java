package dev.outputhub.launcher.bench;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.layout.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the second start took, and what all processes together keep in memory a moment later. */
public final class StartBench {

    private static final int GOAL_SECONDS = 45;
    private static final double GOAL_GIBIBYTES = 3.5;
    private static final String RESIDENT = "Pss:";

    private StartBench() {}

    public static void report(Run run, long nanos, Console console) {
        long kibibytes = 0;
        try (var files = Files.newDirectoryStream(run.data().processIds(), "*.pid")) {
            for (var file : files) {
                long pid = Long.parseLong(Files.readString(file).strip().split(" ", 2)[0]);
                kibibytes += ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> resident(process.pid()))
                        .sum();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.blank();
        console.line(String.format(
                Locale.ROOT,
                "| `start` | second start, all healthy | %.1f s | goal %d s |%n| | resident together (proportional) | %.2f GiB | goal %.1f GiB |",
                nanos / 1e9,
                GOAL_SECONDS,
                kibibytes / 1048576.0,
                GOAL_GIBIBYTES));
    }

    /** KiB; memory shared by several processes, such as PostgreSQL's buffers, counts once (proc(5), smaps_rollup). */
    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
