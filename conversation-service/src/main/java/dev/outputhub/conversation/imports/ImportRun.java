package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.archive.UploadedExport;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private final ImportBatch batch;
    private final DocumentDelivery delivery;
    private final ModelTerms terms;
    private final ImportNews news;
    private final ImportEnding ending;
    private final ArchiveStore store;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportJobs jobs,
            ImportBatch batch,
            DocumentDelivery delivery,
            ModelTerms terms,
            ImportNews news,
            ImportEnding ending,
            ArchiveStore store,
            ImportSettings settings,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.batch = batch;
        this.delivery = delivery;
        this.terms = terms;
        this.news = news;
        this.ending = ending;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** @return false when it has to go on later, because the process ends */
    boolean run(ImportTask task, BooleanSupplier stopping) {
        return CurrentPrincipal.call(task.principal(), () -> {
            var job = begin(task);
            if (job.state() != ImportState.RUNNING) {
                return true;
            }
            try {
                return read(job, stopping);
            } catch (ArchiveStore.ArchiveGone gone) {
                ending.fail(job, String.valueOf(gone.getMessage()));
                return true;
            }
        });
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
            var job = jobs.lock(task.importId());
            if (job.state() != ImportState.QUEUED && job.state() != ImportState.RUNNING) {
                return job;
            }
            if (jobs.start(job) > MOST_ATTEMPTS) {
                ending.fail(job, "The import stopped its process several times at the same place");
            } else if (job.state() == ImportState.QUEUED) {
                news.started(job);
            }
            return jobs.get(job.id());
        }));
    }

    private boolean read(ImportJob job, BooleanSupplier stopping) {
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".bin");
            store.fetch(job.storageKey(), file);
            var known = terms.known();
            var dryRun = new DryRun();
            var gathering =
                    new Gathering(settings, job.nextRecord(), part -> store(job, part, known, dryRun, stopping));
            new UploadedExport(file, job.fileName(), settings.limits()).read(job.wanted(), gathering);
            gathering.flush();
            ending.finish(job.id());
            return true;
        } catch (Stopped stopped) {
            return stopped.forGood;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be copied to this machine", e);
        } finally {
            delete(file);
        }
    }

    private void store(
            ImportJob job, Gathering.Part part, ModelTerms.Known known, DryRun dryRun, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw new Stopped(false);
        }
        try {
            storeTogether(job, part, part.records(), known, dryRun);
        } catch (NonTransientDataAccessException refusal) {
            LOG.warn("A batch of import {} was refused and is stored record by record", job.id(), refusal);
            part.records().forEach(found -> storeAlone(job, part, found, known, dryRun));
        }
    }

    /** A record that the database refuses for a reason nobody foresaw must not sink the others. */
    private void storeAlone(
            ImportJob job, Gathering.Part part, FoundRecord found, ModelTerms.Known known, DryRun dryRun) {
        try {
            storeTogether(job, part, List.of(found), known, dryRun);
        } catch (NonTransientDataAccessException refusal) {
            var record = found.record();
            var broken = new BrokenRecord(record.kind(), record.sourceId(), record.title(), "It could not be stored");
            var told = new FoundRecord(found.index(), found.file(), found.format(), broken);
            storeTogether(job, part, List.of(told), known, dryRun);
        }
    }

    private void storeTogether(
            ImportJob job, Gathering.Part part, List<FoundRecord> records, ModelTerms.Known known, DryRun dryRun) {
        var answers = Map.<String, DocumentDelivery.Answer>of();
        if (!job.dryRun()) {
            records.forEach(found -> {
                if (found.record() instanceof ImportedConversation conversation) {
                    known.prepare(conversation);
                }
            });
            var documents = records.stream()
                    .filter(found -> found.record() instanceof ImportedDocument)
                    .toList();
            answers = delivery.deliver(job.id(), documents);
        }
        var work = new ImportBatch.Work(job.id(), records, answers, known, dryRun, part.bytesRead(), part.bytesTotal());
        if (!batch.store(work)) {
            throw new Stopped(true);
        }
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

    /** Leaves the reading from within. */
    private static final class Stopped extends RuntimeException {
        final boolean forGood;

        Stopped(boolean forGood) {
            super(null, null, false, false);
            this.forGood = forGood;
        }
    }
}
