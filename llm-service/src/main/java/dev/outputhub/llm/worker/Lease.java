package dev.outputhub.llm.worker;

import dev.outputhub.llm.completion.CompletionLeases;
import dev.outputhub.llm.completion.Progress;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A worker's hold on a completion: renews its lease, hears of its end, keeps what has come. */
class Lease {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration RENEW = Duration.ofSeconds(1);

    private final CompletionLeases leases;
    private final UUID completionId;
    private final UUID worker;
    private final BooleanSupplier stopping;
    private long renewed = System.nanoTime();
    private long kept = System.nanoTime();
    private boolean begun;

    Lease(CompletionLeases leases, UUID completionId, UUID worker, BooleanSupplier stopping) {
        this.leases = leases;
        this.completionId = completionId;
        this.worker = worker;
        this.stopping = stopping;
    }

    /** @throws Stopped when the work is to end */
    void keep() {
        if (stopping.getAsBoolean()) {
            throw new Stopped(Stopped.Reason.SHUTDOWN);
        }
        if (!due(renewed, RENEW)) {
            return;
        }
        renewed = System.nanoTime();
        try {
            switch (leases.renew(completionId, worker)) {
                case HELD -> {}
                case CANCEL_REQUESTED -> throw new Stopped(Stopped.Reason.CANCELLED);
                case LOST -> throw new Stopped(Stopped.Reason.LOST);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The lease of completion {} was not renewed: {}", completionId, away.toString());
        }
    }

    /** Stores what has come when the last time is long enough ago. */
    void checkpoint(AnswerBuffer answer, Duration every) {
        if (due(kept, every)) {
            store(answer.progress());
        }
    }

    /** Whether it is stored that something came. */
    boolean begun() {
        return begun;
    }

    void store(Progress progress) {
        kept = System.nanoTime();
        try {
            if (!leases.checkpoint(completionId, worker, progress)) {
                throw new Stopped(Stopped.Reason.LOST);
            }
            begun = true;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("What came of completion {} was not stored yet: {}", completionId, away.toString());
        }
    }

    private static boolean due(long last, Duration every) {
        return System.nanoTime() - last >= every.toNanos();
    }
}
