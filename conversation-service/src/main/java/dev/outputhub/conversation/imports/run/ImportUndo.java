package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.database.tables.records.ImportItemRecord;
import dev.outputhub.conversation.imports.archived.ArchivedImport;
import dev.outputhub.conversation.imports.conversations.ConversationImport;
import dev.outputhub.conversation.imports.documents.DocumentImport;
import dev.outputhub.conversation.imports.files.FileImport;
import dev.outputhub.conversation.imports.job.ImportError;
import dev.outputhub.conversation.imports.job.ImportItems;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportJournal;
import dev.outputhub.conversation.imports.job.ImportState;
import dev.outputhub.conversation.jobs.JobSight;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tasks.BackgroundTasks;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way back: removes what an import brought, except what people have used since. */
@Component
public class ImportUndo {

    private static final Logger LOG = LoggerFactory.getLogger(ImportUndo.class);
    private static final int ITEMS_AT_A_TIME = 50;

    private final ImportJobs jobs;
    private final JobSight sight;
    private final ImportItems items;
    private final ConversationImport conversations;
    private final ImportJournal journal;
    private final DocumentImport documents;
    private final FileImport files;
    private final ArchivedImport archived;
    private final ArchiveRetention archives;
    private final BackgroundTasks tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportUndo(
            ImportJobs jobs,
            JobSight sight,
            ImportItems items,
            ConversationImport conversations,
            ImportJournal journal,
            DocumentImport documents,
            FileImport files,
            ArchivedImport archived,
            ArchiveRetention archives,
            BackgroundTasks tasks,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.sight = sight;
        this.items = items;
        this.conversations = conversations;
        this.journal = journal;
        this.documents = documents;
        this.files = files;
        this.archived = archived;
        this.archives = archives;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Also stops an import that is still running. */
    public void begin(UUID id, ExpectedVersion expected) {
        transaction.executeWithoutResult(_ -> {
            var job = jobs.lock(id);
            expected.check(job.version());
            if (job.state() == ImportState.UNDONE || job.state() == ImportState.UNDOING) {
                throw new Problem(ImportError.NOTHING_TO_UNDO, "The import is undone already.");
            }
            jobs.beginUndo(id);
            var task = ImportTask.ofCaller(id);
            tasks.schedule(ImportTasks.UNDO.instance(task.text()).scheduledTo(clock.instant()));
        });
    }

    /** @return false when it has to go on later, because the process ends or an import has its turn */
    boolean run(ImportTask task, BooleanSupplier stopping) {
        return CurrentPrincipal.call(sight.of(task.job()), () -> {
            var job = Objects.requireNonNull(transaction.execute(_ -> jobs.get(task.importId())));
            if (job.state() != ImportState.UNDOING) {
                return true;
            }
            if (!job.dryRun() && !hasTurn(job)) {
                return false;
            }
            if (archived.concerns(job)) {
                undoArchived(job);
                return true;
            }
            // outputs before the conversations and prompts that they point to
            undoDocuments(job, DocumentImport.OUTPUT);
            while (undoConversations(job)) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
            }
            undoDocuments(job, DocumentImport.PROMPT);
            undoAgents(job);
            if (!job.dryRun()) {
                files.undo(job.id());
            }
            finish(job);
            return true;
        });
    }

    /** So that the imports of the organisation go on, which wait for the end of an undo, and a person can undo it again. */
    void giveUp(ImportTask task, Throwable cause) {
        LOG.error("Undoing {} was given up", task, cause);
        CurrentPrincipal.run(
                task.principal(),
                () -> transaction.executeWithoutResult(_ -> {
                    var job = jobs.lock(task.importId());
                    if (job.state() == ImportState.UNDOING) {
                        jobs.fail(job.id(), "Undoing it came to no end, and can be tried again", job.problems());
                    }
                }));
    }

    /** An import that is running goes on to its end: it may have found unchanged what is to be removed here. */
    private boolean hasTurn(ImportJob job) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            jobs.takeTurn();
            return !jobs.anyOtherRunning(job.id());
        }));
    }

    private void undoArchived(ImportJob job) {
        var how = archived.undo(job);
        transaction.executeWithoutResult(_ -> how.forEach((kind, word) -> items.markUndone(job.id(), kind, word)));
        finish(job);
    }

    private void undoDocuments(ImportJob job, String kind) {
        var how = job.dryRun() ? null : documents.undo(job, kind);
        if (how != null) {
            transaction.executeWithoutResult(_ -> items.markUndone(job.id(), kind, how));
        }
    }

    private void undoAgents(ImportJob job) {
        var how = archived.undoAgents(job);
        if (how != null) {
            transaction.executeWithoutResult(_ -> items.markUndone(job.id(), ArchivedImport.AGENT, how));
        }
    }

    /** @return whether there may be more */
    private boolean undoConversations(ImportJob job) {
        if (job.dryRun()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            List<ImportItemRecord> some = items.notUndone(job.id(), ITEMS_AT_A_TIME);
            for (var item : some) {
                items.markUndone(job.id(), item.getIndex(), conversations.undo(job, item));
            }
            return some.size() == ITEMS_AT_A_TIME;
        }));
    }

    private void finish(ImportJob job) {
        transaction.executeWithoutResult(_ -> {
            documents.forget(job.id());
            conversations.forget(job.id());
            jobs.endUndo(job.id());
            journal.undone(job);
        });
        if (job.archiveRemovedAt() == null) {
            archives.remove(job);
        }
    }
}
