package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.archive.ExportReaders;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportError;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import dev.outputhub.conversation.imports.job.ImportState;
import dev.outputhub.conversation.imports.job.NewImport;
import dev.outputhub.conversation.imports.run.ImportTask;
import dev.outputhub.conversation.imports.run.ImportTasks;
import dev.outputhub.conversation.storage.ArchiveStore;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tasks.BackgroundTasks;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes uploads in: to the object store first, then the import and its task in one transaction. */
@Component
class ImportReception {

    private static final Set<ExportFormat> OFFERED = ExportReaders.formats();

    private final ImportWishes wishes;
    private final ArchiveStore store;
    private final ImportJobs jobs;
    private final BackgroundTasks tasks;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportReception(
            ImportWishes wishes,
            ArchiveStore store,
            ImportJobs jobs,
            BackgroundTasks tasks,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.wishes = wishes;
        this.store = store;
        this.jobs = jobs;
        this.tasks = tasks;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A file that somebody sends, opened once. */
    interface Upload {
        String fileName();

        long size();

        InputStream open() throws IOException;
    }

    /** @param options JSON; what it asks for is refused here or done by the import */
    UUID receive(Upload upload, @Nullable String format, boolean dryRun, @Nullable String options) {
        var wanted = wanted(format);
        if (upload.size() == 0) {
            throw Problem.refused(ImportError.UPLOAD_EMPTY, "file", "The file is empty.");
        }
        var asked = wishes.of(options);
        var id = Identifiers.next();
        var principal = CurrentPrincipal.get();
        var key = "imports/" + principal.organizationId() + "/" + id;
        store.put(key, upload::open, upload.size());
        var name = fileName(upload.fileName());
        try {
            var added =
                    new NewImport(id, wanted, dryRun, name, upload.size(), key, asked.options(), asked.choice(), null);
            transaction.executeWithoutResult(_ -> queue(added));
        } catch (RuntimeException failure) {
            // no import would ever let go of it
            store.remove(key);
            throw failure;
        }
        return id;
    }

    /**
     * Runs for real what a dry run has tried, from the file that was uploaded for it.
     *
     * @param options null for those of the dry run
     * @param dryRun whether it shall be one more dry run
     * @throws Problem 409 when it was none, has not come to its end, or its file is gone
     */
    UUID runTrial(UUID trialId, @Nullable GivenOptions options, boolean dryRun) {
        transaction.executeWithoutResult(_ -> checkTrial(jobs.get(trialId)));
        var asked = options == null ? null : wishes.of(options);
        var id = Identifiers.next();
        transaction.executeWithoutResult(_ -> {
            jobs.holdArchive(jobs.get(trialId));
            var trial = jobs.lock(trialId);
            checkTrial(trial);
            queue(new NewImport(
                    id,
                    trial.wanted(),
                    dryRun,
                    trial.fileName(),
                    trial.fileSize(),
                    trial.storageKey(),
                    asked == null
                            ? trial.options()
                            : asked.options().mappedAtLeastBy(trial.options().mapping()),
                    asked == null ? choiceOf(trialId, dryRun) : asked.choice(),
                    trialId));
        });
        return id;
    }

    /** One more dry run tells of all there is again. */
    private ImportChoice choiceOf(UUID trialId, boolean dryRun) {
        return dryRun ? ImportChoice.ALL : jobs.choice(trialId);
    }

    private static void checkTrial(ImportJob trial) {
        if (!trial.dryRun()) {
            throw new Problem(
                    ImportError.NO_TRIAL,
                    "Only a dry run can be run for real, and this import was none. Upload the file again to import it "
                            + "again.");
        }
        if (!trial.state().ended()) {
            throw new Problem(
                    ImportError.TRIAL_NOT_COMPLETED, "The dry run has not come to its end. Try again when it has.");
        }
        if (trial.state() != ImportState.COMPLETED) {
            throw new Problem(
                    ImportError.TRIAL_NOT_COMPLETED,
                    "The dry run is " + trial.state().shown() + ". Upload the file again.");
        }
        if (trial.archiveRemovedAt() != null) {
            throw new Problem(
                    ImportError.UPLOAD_REMOVED,
                    "The uploaded file is not kept any more. Upload it again to import it.");
        }
    }

    private void queue(NewImport added) {
        jobs.add(added);
        var task = ImportTask.ofCaller(added.id());
        tasks.schedule(ImportTasks.RUN.instance(task.text()).scheduledTo(clock.instant()));
        journal.record(new AuditEntry("import.created", "import", added.id(), null, audited(added)));
    }

    private static Map<String, Object> audited(NewImport added) {
        var audited = new LinkedHashMap<String, Object>();
        audited.put("fileName", added.fileName());
        audited.put("size", added.fileSize());
        audited.put("dryRun", added.dryRun());
        if (!added.options().terms().isEmpty()) {
            audited.put("terms", added.options().terms());
        }
        if (added.options().owner() != null) {
            audited.put("owner", added.options().owner());
        }
        if (added.trialId() != null) {
            audited.put("trialId", added.trialId());
        }
        return audited;
    }

    private static @Nullable ExportFormat wanted(@Nullable String format) {
        if (format == null || format.isBlank() || format.equalsIgnoreCase("auto")) {
            return null;
        }
        return OFFERED.stream()
                .filter(offered -> offered.key().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        ImportError.UNKNOWN_FORMAT, "format", "The format is auto or one of " + keys() + "."));
    }

    private static String keys() {
        return OFFERED.stream().map(ExportFormat::key).collect(Collectors.joining(", "));
    }

    /** The last part of the name that a browser sends, which some send as a whole path. */
    private static String fileName(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "upload" : name.substring(0, Math.min(name.length(), 255));
    }
}
