package dev.outputhub.bench.seed;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** How far it is, on one line that is written anew each second. */
final class Progress {

    private static final long SECOND = 1_000_000_000;

    private final String what;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();
    private final long begun = System.nanoTime();
    private long shown = begun;

    Progress(String what, int all) {
        this.what = what;
        this.all = all;
    }

    void one() {
        int now = done.incrementAndGet();
        synchronized (this) {
            if (now == all || System.nanoTime() - shown > SECOND) {
                shown = System.nanoTime();
                System.err.printf(
                        Locale.ROOT,
                        "\r• %,d of %,d %s, %.0f a second %s",
                        now,
                        all,
                        what,
                        now / Math.max(0.001, (shown - begun) / (double) SECOND),
                        now == all ? "\n" : "");
            }
        }
    }
}
