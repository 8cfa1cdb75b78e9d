package dev.outputhub.bench.seed;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** How far it is, on one line that is written anew each second. */
final class Progress {

    private static final long SECOND = 1_000_000_000;
    private static final long POLL_MILLIS = 500;

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
        show(done.incrementAndGet());
    }

    /** @return the import when it has ended */
    JsonNode during(Organization organization, String importId, int records) throws InterruptedException {
        int before = done.get();
        while (true) {
            var job = organization.get("/api/v1/imports/" + importId);
            var state = job.path("state").asString("");
            if (!state.equals("queued") && !state.equals("running")) {
                done.set(before + records);
                show(before + records);
                return job;
            }
            show(before + (int) Math.min(job.path("progress").path("items").asLong(0), records - 1));
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void show(int now) {
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
