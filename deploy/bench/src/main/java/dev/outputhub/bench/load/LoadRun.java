package dev.outputhub.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A closed loop: each connection calls again as soon as it was answered, for a fixed time after a warm-up. */
public final class LoadRun {

    private static final int FIRST_ERRORS_SHOWN = 3;

    private final int connections;
    private final Duration warmUp;
    private final Duration duration;
    private final ProcessorTime processor;

    public LoadRun(int connections, Duration warmUp, Duration duration, ProcessorTime processor) {
        this.connections = connections;
        this.warmUp = warmUp;
        this.duration = duration;
        this.processor = processor;
    }

    public LoadRun warmedUpFor(Duration other) {
        return new LoadRun(connections, other, duration, processor);
    }

    public Figures measure(Caller caller) throws InterruptedException {
        return measure(caller, () -> {});
    }

    /** @param settled returns when the work that calls left behind is done too: its processor time is theirs */
    public Figures measure(Caller caller, Runnable settled) throws InterruptedException {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + duration.toNanos();
        var errors = new AtomicLong();
        var latencies = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<long[]>> runs = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int connection = i;
                runs.add(threads.submit(() -> loop(caller.open(connection), begin, end, errors)));
            }
            TimeUnit.NANOSECONDS.sleep(Math.max(0, begin - System.nanoTime()));
            var before = processor.read();
            for (var run : runs) {
                latencies.add(run.get());
            }
            settled.run();
            var figures = figures(latencies, errors.get());
            return figures.using(processor.read().since(before, figures.calls()));
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A connection could not be opened", failure.getCause());
        }
    }

    private static long[] loop(Call call, long begin, long end, AtomicLong errors) {
        var taken = new long[4096];
        int count = 0;
        long now = System.nanoTime();
        while (now < end) {
            long start = now;
            boolean answered = attempt(call, errors);
            now = System.nanoTime();
            if (answered && start >= begin) {
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, count * 2);
                }
                taken[count++] = now - start;
            }
        }
        return Arrays.copyOf(taken, count);
    }

    private static boolean attempt(Call call, AtomicLong errors) {
        try {
            call.run();
            return true;
        } catch (Exception failure) {
            if (errors.incrementAndGet() <= FIRST_ERRORS_SHOWN) {
                System.err.println("  failed: " + failure);
            }
            return false;
        }
    }

    private Figures figures(List<long[]> latencies, long errors) {
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(
                all.length / (duration.toNanos() / 1e9),
                percentile(all, 0.50),
                percentile(all, 0.95),
                percentile(all, 0.99),
                all.length,
                errors,
                null);
    }

    static double percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
