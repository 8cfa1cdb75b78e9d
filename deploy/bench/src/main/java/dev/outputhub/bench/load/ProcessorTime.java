package dev.outputhub.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of the processor each process of the platform has used so far, and how much all of the machine has (proc(5)). Where the
 * system does not tell, nobody used any.
 *
 * @param processes the launcher's folder of {@code <name>.pid}
 */
public record ProcessorTime(Path processes) {

    /** USER_HZ, which Linux keeps at this whatever its clock does. */
    private static final double MILLIS_PER_TICK = 10;

    private static final String BENCH = "bench";

    /** Of the fields behind the name in stat: user and system time, then those of children that have ended. */
    private static final int USER = 11;

    private static final int CHILDREN = 13;
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int GUEST = 8;

    public ProcessorReading read() {
        var millis = new TreeMap<String, Double>();
        try (var files = Files.newDirectoryStream(processes, "*.pid")) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(".pid", "").replace("-service", "");
                var pid = Files.readString(file).strip().split(" ", 2)[0];
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> millis.put(name, ofTree(process)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        millis.put(BENCH, ofTree(ProcessHandle.current()));
        return new ProcessorReading(System.nanoTime(), millis, ofMachine());
    }

    /** PostgreSQL answers each connection in a child; the time of one that ended is its parent's from then on. */
    private static double ofTree(ProcessHandle root) {
        return ticks(root.pid(), CHILDREN) * MILLIS_PER_TICK
                + Stream.concat(Stream.of(root), root.descendants())
                                .mapToLong(process -> ticks(process.pid(), USER))
                                .sum()
                        * MILLIS_PER_TICK;
    }

    /** Two fields that stand side by side. */
    private static long ticks(long pid, int first) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name stands in brackets and may hold anything
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** All that was not idle, taken by other machines on the same hardware included. */
    private static double ofMachine() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElse("cpu").trim().split("\\s+");
            var values =
                    Arrays.stream(fields).skip(1).mapToLong(Long::parseLong).toArray();
            long busy = 0;
            // guests are counted in user time already
            for (int i = 0; i < Math.min(values.length, GUEST); i++) {
                busy += i == IDLE || i == WAITING ? 0 : values[i];
            }
            return busy * MILLIS_PER_TICK;
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
