package dev.outputhub.platform.events;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Relays what was told for as long as the service runs, with one thread and so with one connection to the database. */
class OutboxRelay implements SmartLifecycle {

    /** From the first commit on: what is told meanwhile shares a batch. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    /** What another instance told or left behind, and what waits for its next attempt, wakes nobody. */
    private static final Duration LOOKING = Duration.ofMillis(500);

    /** A batch takes milliseconds. One whose broker is away is left behind, and some of it may be sent again after the next start. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Predicate<Set<Integer>> relay;
    private final Supplier<Set<Integer>> partitions;
    private final boolean enabled;
    private final Semaphore told = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * @param relay sends a batch of what is due in these partitions, and says whether there may be more of it
     * @param partitions those of this instance
     */
    OutboxRelay(Predicate<Set<Integer>> relay, Supplier<Set<Integer>> partitions, boolean enabled) {
        this.relay = relay;
        this.partitions = partitions;
        this.enabled = enabled;
    }

    /** Something was committed. */
    void wake() {
        if (told.availablePermits() == 0) {
            told.release();
        }
    }

    @Override
    public void start() {
        if (enabled) {
            // known before it runs: what it runs for is being the known one
            var relaying = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
            thread = relaying;
            relaying.start();
        }
    }

    private void run() {
        try {
            while (Thread.currentThread().equals(thread)) {
                if (!relay() && told.tryAcquire(LOOKING.toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(GATHERING.toMillis());
                    told.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more to send at once. */
    private boolean relay() {
        try {
            var mine = partitions.get();
            return !mine.isEmpty() && relay.test(mine);
        } catch (RuntimeException | Error failure) {
            // errors too: a relay that has ended would be missed by nobody until the next start
            if (isRunning()) {
                LOG.warn("What was told could not be read or marked as sent; it is tried again", failure);
            }
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            wake();
            try {
                running.join(FAREWELL);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the registry of instances, which says which partitions are this one's, and stopped before it. */
    @Override
    public int getPhase() {
        return 1;
    }
}
