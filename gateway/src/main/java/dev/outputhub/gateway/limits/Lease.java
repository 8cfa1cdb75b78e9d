package dev.outputhub.gateway.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A part of a bucket that this instance may hand out on its own, or the knowledge that the bucket is empty for a while. */
final class Lease {

    private final AtomicInteger left;
    private final boolean empty;
    private final Instant until;

    private Lease(int tokens, boolean empty, Instant until) {
        this.left = new AtomicInteger(tokens);
        this.empty = empty;
        this.until = until;
    }

    static Lease of(int tokens, Instant until) {
        return new Lease(tokens, false, until);
    }

    static Lease refusal(Instant until) {
        return new Lease(0, true, until);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    boolean isRefusal() {
        return empty;
    }

    boolean take() {
        return left.get() > 0 && left.getAndDecrement() > 0;
    }

    Duration remaining(Instant now) {
        return Duration.between(now, until);
    }
}
