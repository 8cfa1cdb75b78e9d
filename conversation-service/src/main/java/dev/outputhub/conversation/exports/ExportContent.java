package dev.outputhub.conversation.exports;

import dev.outputhub.conversation.exports.job.ExportError;
import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportJournal;
import dev.outputhub.conversation.exports.job.ExportState;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.problems.Problem;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands archives out, to whoever made them and may still read what they hold. */
@Component
class ExportContent {

    private final ExportJobs jobs;
    private final ArchiveStore store;
    private final ExportJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportContent(
            ExportJobs jobs, ArchiveStore store, ExportJournal journal, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Opened(String fileName, long size, InputStream bytes) {}

    Opened open(UUID id) {
        var job = Objects.requireNonNull(transaction.execute(_ -> jobs.get(id)));
        WantedRecords.mayRead(job.kinds());
        refuseWhatIsNotThere(job);
        var bytes = bytes(job);
        transaction.executeWithoutResult(_ -> journal.downloaded(job));
        return new Opened(job.fileName(), Objects.requireNonNull(job.size()), bytes);
    }

    private InputStream bytes(ExportJob job) {
        try {
            return store.open(job.storageKey());
        } catch (ArchiveStore.ArchiveGone gone) {
            throw gone();
        }
    }

    private void refuseWhatIsNotThere(ExportJob job) {
        var expires = job.expiresAt();
        if (job.state() == ExportState.EXPIRED
                || (expires != null && !clock.instant().isBefore(expires))) {
            throw gone();
        }
        if (job.state() != ExportState.COMPLETED) {
            throw new Problem(
                    ExportError.EXPORT_NOT_READY,
                    job.state().ended()
                            ? "This export is " + job.state().text() + ": it has no archive. Make another one."
                            : "This export is " + job.state().text() + ". Follow it at /events until it is completed.");
        }
    }

    private static Problem gone() {
        return new Problem(
                ExportError.EXPORT_EXPIRED,
                "The archive of this export is not kept any more. Make the export again to have what is there now.");
    }
}
