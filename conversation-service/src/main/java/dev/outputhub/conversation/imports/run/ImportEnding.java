package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.imports.job.ImportItems;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportJournal;
import dev.outputhub.conversation.imports.job.ImportState;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings an import to its end. One that brought nothing at all has failed, however sound each reason is. */
@Component
@Transactional
class ImportEnding {

    private final ImportJobs jobs;
    private final ImportItems items;
    private final ImportJournal journal;

    ImportEnding(ImportJobs jobs, ImportItems items, ImportJournal journal) {
        this.jobs = jobs;
        this.items = items;
        this.journal = journal;
    }

    void finish(UUID importId) {
        var job = jobs.lock(importId);
        if (job.state() != ImportState.RUNNING) {
            return;
        }
        if (job.counts().anyTaken() || items.nameRecords(importId) || asksForColumns(job)) {
            jobs.complete(importId);
            journal.finished(job);
        } else if (items.anyNotChosen(importId)) {
            fail(job, "Nothing of what was chosen could be imported");
        } else {
            items.markAsProblems(importId);
            var reason = items.firstReason(importId).orElse("There is no record in it");
            fail(job, "Nothing could be imported: " + reason, Math.toIntExact(job.items()));
        }
    }

    /** A trial that has to be told what a table's columns hold has done its work by asking. */
    private boolean asksForColumns(ImportJob job) {
        var table = job.dryRun() ? jobs.table(job.id()) : null;
        return table != null && !table.mapped();
    }

    void fail(ImportJob job, String reason) {
        fail(job, reason, job.problems());
    }

    private void fail(ImportJob job, String reason, int problems) {
        jobs.fail(job.id(), reason, problems);
        journal.failed(job, reason);
    }
}
