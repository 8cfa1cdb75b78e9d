package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells how far an export is, and notices that it is to stop. */
final class Steps {

    private static final Duration OFTEN = Duration.ofMillis(250);

    private final UUID exportId;
    private final ExportJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private Instant told = Instant.EPOCH;

    Steps(UUID exportId, ExportJobs jobs, TransactionTemplate transaction, Clock clock, BooleanSupplier stopping) {
        this.exportId = exportId;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
        this.stopping = stopping;
    }

    void tell(String stage, Map<ExportKind, Long> counts, long bytesWritten) throws Stopped {
        if (stopping.getAsBoolean()) {
            throw Stopped.becauseTheProcessEnds();
        }
        var now = clock.instant();
        if (now.isBefore(told.plus(OFTEN))) {
            return;
        }
        told = now;
        var goesOn = transaction.execute(_ -> jobs.advance(exportId, stage, counts, bytesWritten));
        if (!Boolean.TRUE.equals(goesOn)) {
            throw Stopped.becauseNobodyWantsIt();
        }
    }
}
