package dev.outputhub.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Stops what this process has started while others want the machine, and lets it go on afterwards. Low priority alone gives others
 * the processor, but not what work that is under way does to them: it fills caches and asks the servers that everybody shares.
 */
public final class GivingWay {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Path MACHINE = Path.of("/proc/stat");

    /** USER_HZ, which Linux keeps at this whatever its clock does. */
    private static final double TICKS_PER_SECOND = 100;

    /** Of the fields behind the name in stat: user and system time, then those of children that have ended. */
    private static final int TIMES = 11;

    private static final int FIELDS = 4;
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    /** User time has those of guests in it. */
    private static final int GUEST = 8;

    private final Demand demand = new Demand();
    private boolean stopped;

    private GivingWay() {}

    /** Until the process ends; does nothing on systems that do not tell how busy they are. */
    public static void start() {
        if (Files.isReadable(MACHINE)) {
            Thread.ofPlatform().daemon().name("giving-way").start(new GivingWay()::run);
        }
    }

    private void run() {
        try {
            long then = System.nanoTime();
            double others = others();
            while (true) {
                TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
                long now = System.nanoTime();
                double othersNow = others();
                double possible = (now - then) / 1e9 * Runtime.getRuntime().availableProcessors();
                obey(demand.isHigh(Math.max(0, othersNow - others) / possible));
                then = now;
                others = othersNow;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void obey(boolean stop) {
        // what was started in the meantime is stopped too
        if (stop || stopped) {
            signal(stop ? "-STOP" : "-CONT");
            stopped = stop;
        }
    }

    private static void signal(String signal) {
        ProcessHandle.current()
                .descendants()
                .forEach(process -> OneShot.succeeds(List.of("kill", signal, String.valueOf(process.pid()))));
    }

    /** Seconds of the processor that were used on this machine, but not by this process and what it started. */
    private static double others() {
        long own = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .mapToLong(process -> used(process.pid()))
                .sum();
        return (machine() - own) / TICKS_PER_SECOND;
    }

    private static long used(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name stands in brackets and may hold anything
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields)
                    .skip(TIMES)
                    .limit(FIELDS)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long machine() {
        try (var lines = Files.lines(MACHINE)) {
            var fields = lines.findFirst().orElse("cpu").trim().split("\\s+");
            long busy = 0;
            for (int i = 0; i < Math.min(fields.length - 1, GUEST); i++) {
                busy += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i + 1]);
            }
            return busy;
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
