package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportJournal;
import dev.outputhub.conversation.exports.job.ExportNames;
import dev.outputhub.conversation.exports.job.ExportSettings;
import dev.outputhub.conversation.exports.source.RecordPages;
import dev.outputhub.conversation.exports.write.ArchiveWriter;
import dev.outputhub.conversation.exports.write.ArchiveZip;
import dev.outputhub.conversation.exports.write.Contents;
import dev.outputhub.conversation.exports.write.Problems;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.output.CountingOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the archive of an export: gathers its records on the disk, then writes them to the object store in their form. */
@Component
class ExportMaking {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMaking.class);
    private static final String WRITING = "writing";

    private final ExportJobs jobs;
    private final ExportNames names;
    private final Gathering gathering;
    private final RecordPages records;
    private final ArchiveStore store;
    private final ExportJournal journal;
    private final ExportSettings settings;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportMaking(
            ExportJobs jobs,
            ExportNames names,
            Gathering gathering,
            RecordPages records,
            ArchiveStore store,
            ExportJournal journal,
            ExportSettings settings,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.names = names;
        this.gathering = gathering;
        this.records = records;
        this.store = store;
        this.journal = journal;
        this.settings = settings;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Stopped when it is not to go on; nothing is in the store then */
    void make(ExportJob job, BooleanSupplier stopping) throws IOException {
        var folder = Files.createTempDirectory("export-");
        try {
            var steps = new Steps(job.id(), jobs, transaction, clock, stopping);
            var spool = new RecordSpool(json, folder);
            var problems = new Problems(json, folder.resolve("problems.jsonl"));
            gathering.gather(job, spool, problems, steps);
            var size = store.write(job.storageKey(), to -> write(job, to, spool, problems, steps));
            finish(job, spool, problems, size);
        } finally {
            delete(folder);
        }
    }

    /** What was remembered while it was made. */
    void forget(ExportJob job) {
        transaction.executeWithoutResult(_ -> names.clear(job.id()));
    }

    private void write(ExportJob job, OutputStream to, RecordSpool spool, Problems problems, Steps steps)
            throws IOException {
        var counting = new CountingOutputStream(to);
        var now = clock.instant();
        var contents = new Contents(
                job,
                CurrentPrincipal.get().organizationId(),
                now,
                spool,
                new StoredNames(job.id(), names, transaction),
                this::fetch,
                problems,
                () -> steps.tell(WRITING, spool.counts(), counting.getByteCount()));
        try (var zip = new ArchiveZip(counting, now)) {
            ArchiveWriter.write(job.form(), json, zip, contents);
        }
    }

    private boolean fetch(UUID file, Path to) throws IOException {
        try (var content = Files.newOutputStream(to)) {
            return records.copyFile(file, content);
        }
    }

    private void finish(ExportJob job, RecordSpool spool, Problems problems, long size) throws Stopped {
        var finished = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!jobs.running(job.id())) {
                return false;
            }
            jobs.note(job.id(), problems.first(), problems.count());
            jobs.complete(job.id(), spool.counts(), size, clock.instant().plus(settings.keep()));
            names.clear(job.id());
            journal.finished(jobs.get(job.id()), size);
            return true;
        }));
        if (!finished) {
            store.remove(job.storageKey());
            throw Stopped.becauseNobodyWantsIt();
        }
    }

    private static void delete(Path folder) {
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", folder, e);
        }
    }
}
