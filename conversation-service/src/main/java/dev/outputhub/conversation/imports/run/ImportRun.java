package dev.outputhub.conversation.imports.run;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.archive.UploadedExport;
import dev.outputhub.conversation.imports.archived.ArchivedImport;
import dev.outputhub.conversation.imports.conversations.ConversationImport;
import dev.outputhub.conversation.imports.documents.DocumentImport;
import dev.outputhub.conversation.imports.files.FileImport;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportJournal;
import dev.outputhub.conversation.imports.job.ImportSettings;
import dev.outputhub.conversation.imports.job.ImportState;
import dev.outputhub.conversation.imports.job.TermsForAll;
import dev.outputhub.conversation.imports.job.WantedTerms;
import dev.outputhub.conversation.jobs.JobSight;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one import from wherever it stands to its end, or to where it is stopped. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    /** Retries of a neighbour that is away come to this too, so it is more than the scheduler's. */
    private static final int MOST_ATTEMPTS = 20;

    private final ImportJobs jobs;
    private final JobSight sight;
    private final WantedTerms wantedTerms;
    private final ImportBatch batch;
    private final ConversationImport conversations;
    private final DocumentImport documents;
    private final FileImport files;
    private final ArchivedImport archived;
    private final ImportJournal journal;
    private final ImportEnding ending;
    private final ArchiveStore store;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportJobs jobs,
            JobSight sight,
            WantedTerms wantedTerms,
            ImportBatch batch,
            ConversationImport conversations,
            DocumentImport documents,
            FileImport files,
            ArchivedImport archived,
            ImportJournal journal,
            ImportEnding ending,
            ArchiveStore store,
            ImportSettings settings,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.sight = sight;
        this.wantedTerms = wantedTerms;
        this.batch = batch;
        this.conversations = conversations;
        this.documents = documents;
        this.files = files;
        this.archived = archived;
        this.journal = journal;
        this.ending = ending;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** @return false when it has to go on later, because the process ends or an undo has its turn */
    boolean run(ImportTask task, BooleanSupplier stopping) {
        return CurrentPrincipal.call(sight.of(task.job()), () -> {
            var job = begin(task);
            if (job.state() != ImportState.RUNNING) {
                return job.state() != ImportState.QUEUED;
            }
            try {
                return read(job, stopping);
            } catch (ArchiveStore.ArchiveGone gone) {
                ending.fail(job, String.valueOf(gone.getMessage()));
                return true;
            } catch (TermsGone gone) {
                ending.fail(job, "The terms for all of it are not there any more: " + gone.getMessage());
                return true;
            }
        });
    }

    /** What the options name was removed between the asking and the run. */
    private static final class TermsGone extends RuntimeException {
        TermsGone(Problem refusal) {
            super(refusal.detail(), refusal);
        }
    }

    /** What one run needs to know of its options. */
    private record Asked(ImportChoice choice, TermsForAll terms, ConversationImport.Memory memory) {}

    private Asked asked(ImportJob job) {
        ImportChoice choice = Objects.requireNonNull(transaction.execute(_ -> jobs.choice(job.id())));
        try {
            var terms = job.dryRun() ? TermsForAll.NONE : wantedTerms.of(job.options());
            return new Asked(choice, terms, conversations.begin(choice, terms));
        } catch (Problem refusal) {
            if (refusal.code().kind() == Kind.REFUSED) {
                throw new TermsGone(refusal);
            }
            throw refusal;
        }
    }

    void giveUp(ImportTask task, Throwable cause) {
        LOG.error("Import {} was given up", task.importId(), cause);
        var reason = cause instanceof Problem problem
                ? problem.detail()
                : "Something went wrong that trying again did not mend";
        CurrentPrincipal.run(task.principal(), () -> {
            var job = Objects.requireNonNull(transaction.execute(_ -> jobs.get(task.importId())));
            if (job.state() == ImportState.RUNNING || job.state() == ImportState.QUEUED) {
                ending.fail(job, reason);
            }
        });
    }

    private ImportJob begin(ImportTask task) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jobs.takeTurn();
            var job = jobs.lock(task.importId());
            if (job.state() != ImportState.QUEUED && job.state() != ImportState.RUNNING) {
                return job;
            }
            // what an undo is about to remove is no record that this import would find unchanged
            if (job.state() == ImportState.QUEUED && jobs.anyUndoing()) {
                return job;
            }
            if (jobs.start(job) > MOST_ATTEMPTS) {
                ending.fail(job, "The import stopped its process several times at the same place");
            } else if (job.state() == ImportState.QUEUED) {
                journal.started(job);
            }
            return jobs.get(job.id());
        }));
    }

    private boolean read(ImportJob job, BooleanSupplier stopping) {
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".bin");
            store.fetch(job.storageKey(), file);
            var asked = asked(job);
            var export = new UploadedExport(file, job.fileName(), settings.limits());
            try (var found = export.open(job.wanted(), job.options().mapping())) {
                for (var batches = new Batches(found, settings, job.nextRecord()); batches.hasNext(); ) {
                    if (stopping.getAsBoolean()) {
                        return false;
                    }
                    if (!store(job, batches.next(), asked)) {
                        return true;
                    }
                }
            }
            ending.finish(job.id());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be copied to this machine", e);
        } finally {
            delete(file);
        }
    }

    /** @return false when the import was stopped meanwhile */
    private boolean store(ImportJob job, Batches.Batch read, Asked asked) {
        try {
            return storeTogether(job, read, read.records(), asked);
        } catch (NonTransientDataAccessException refusal) {
            LOG.warn("A batch of import {} was refused and is stored record by record", job.id(), refusal);
            return read.records().stream().allMatch(found -> storeAlone(job, read, found, asked));
        }
    }

    /** A record that the database refuses for a reason nobody foresaw must not sink the others. */
    private boolean storeAlone(ImportJob job, Batches.Batch read, FoundRecord found, Asked asked) {
        try {
            return storeTogether(job, read, List.of(found), asked);
        } catch (NonTransientDataAccessException refusal) {
            var record = found.record();
            var broken = new BrokenRecord(record.kind(), record.sourceId(), record.title(), "It could not be stored");
            var told = new FoundRecord(found.index(), found.file(), found.format(), broken);
            return storeTogether(job, read, List.of(told), asked);
        }
    }

    private boolean storeTogether(ImportJob job, Batches.Batch read, List<FoundRecord> records, Asked asked) {
        var prepared = documents.prepare(job, records, asked.choice());
        var answers = DocumentImport.Answers.NOT_ASKED;
        var restored = archived.carryOut(job, records, asked.choice());
        if (!job.dryRun()) {
            conversations.prepare(records, asked.memory());
            answers = documents.carryOut(job, prepared, asked.terms());
        }
        var brought = files.bring(job, records, asked.choice());
        var stored = batch.store(new ImportBatch.Work(
                job.id(),
                records,
                prepared,
                answers,
                brought,
                restored,
                asked.memory(),
                read.bytesRead(),
                read.bytesTotal()));
        if (!stored && !job.dryRun() && isTakenBack(job)) {
            // the undo may have passed the files by before these came
            files.undo(job.id());
            if (archived.isAmong(records)) {
                archived.undo(job);
            }
        }
        return stored;
    }

    private boolean isTakenBack(ImportJob job) {
        var state = Objects.requireNonNull(transaction.execute(_ -> jobs.get(job.id())))
                .state();
        return state == ImportState.UNDOING || state == ImportState.UNDONE;
    }

    private static void delete(java.nio.file.@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
        }
    }
}
