package dev.outputhub.notification.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one stream; several signals before it looks are one. */
class WakeSignal {

    private final Semaphore given = new Semaphore(0);
    private volatile boolean closed;

    void give() {
        given.release();
    }

    void close() {
        closed = true;
        give();
    }

    boolean closed() {
        return closed;
    }

    /** Whether there was a signal before the time was over. */
    boolean await(Duration longest) throws InterruptedException {
        boolean signalled = given.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        given.drainPermits();
        return signalled;
    }
}
