package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportJournal;
import dev.outputhub.conversation.exports.job.ExportState;
import dev.outputhub.conversation.jobs.JobSight;
import dev.outputhub.conversation.jobs.JobTask;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one export from its beginning to its end: one that was broken off begins again, and its archive is there once. */
@Component
class ExportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

    /** Retries of a neighbour that is away come to this too, so it is more than the scheduler's. */
    private static final int MOST_ATTEMPTS = 20;

    private final ExportJobs jobs;
    private final JobSight sight;
    private final ExportMaking making;
    private final ExportJournal journal;
    private final TransactionTemplate transaction;

    ExportRun(
            ExportJobs jobs,
            JobSight sight,
            ExportMaking making,
            ExportJournal journal,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.sight = sight;
        this.making = making;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @return false when it has to begin again later, because the process ends */
    boolean run(JobTask task, BooleanSupplier stopping) {
        return CurrentPrincipal.call(sight.of(task), () -> {
            var job = begin(task);
            if (job.isEmpty()) {
                return true;
            }
            if (job.get().state() != ExportState.RUNNING) {
                making.forget(job.get());
                return true;
            }
            try {
                making.make(job.get(), stopping);
                return true;
            } catch (Stopped stopped) {
                if (!stopped.forNow()) {
                    making.forget(job.get());
                }
                return !stopped.forNow();
            } catch (IOException e) {
                throw new UncheckedIOException("The export could not be written", e);
            }
        });
    }

    void giveUp(JobTask task, Throwable cause) {
        LOG.error("Export {} was given up", task.jobId(), cause);
        var reason = cause instanceof Problem problem
                ? problem.detail()
                : "Something went wrong that trying again did not mend";
        CurrentPrincipal.run(
                task.principal(),
                () -> transaction.executeWithoutResult(_ -> jobs.lock(task.jobId())
                        .filter(job -> !job.state().ended())
                        .ifPresent(job -> fail(job, reason))));
    }

    private Optional<ExportJob> begin(JobTask task) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var found = jobs.lock(task.jobId());
            if (found.isEmpty() || found.get().state().ended()) {
                return found;
            }
            var job = found.get();
            if (jobs.start(job.id()) > MOST_ATTEMPTS) {
                fail(job, "The export stopped its process several times");
            } else if (job.state() == ExportState.QUEUED) {
                journal.started(job);
            }
            return Optional.of(jobs.get(job.id()));
        }));
    }

    private void fail(ExportJob job, String reason) {
        jobs.fail(job.id(), reason);
        making.forget(job);
        journal.failed(job, reason);
    }
}
