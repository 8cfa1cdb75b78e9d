package dev.outputhub.conversation.exports;

import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportJournal;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cancels an export that has not ended, and removes one that has. */
@Component
class ExportRemoval {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final ExportJobs jobs;
    private final ArchiveStore store;
    private final ExportJournal journal;
    private final TransactionTemplate transaction;

    ExportRemoval(ExportJobs jobs, ArchiveStore store, ExportJournal journal, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.store = store;
        this.journal = journal;
        this.transaction = transaction;
    }

    void remove(UUID id, ExpectedVersion expected) {
        var job = Objects.requireNonNull(transaction.execute(_ -> cancelled(id, expected)));
        if (!job.state().ended()) {
            return;
        }
        // the archive first: without its export nobody would ever let go of it
        if (!store.remove(job.storageKey())) {
            throw Problem.unavailable("The file store does not answer. Try again in a moment.", RETRY_AFTER);
        }
        transaction.executeWithoutResult(_ -> {
            jobs.remove(id);
            journal.removed(job);
        });
    }

    /** @return as it was */
    private ExportJob cancelled(UUID id, ExpectedVersion expected) {
        var job = jobs.lock(id).orElseThrow(() -> Problem.notFound("export", id));
        expected.check(job.version());
        if (!job.state().ended()) {
            jobs.cancel(id);
            journal.cancelled(job);
        }
        return job;
    }
}
