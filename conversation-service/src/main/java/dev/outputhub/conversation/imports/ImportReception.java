package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.archive.ExportReaders;
import dev.outputhub.conversation.imports.job.ImportError;
import dev.outputhub.conversation.imports.job.ImportJobs;
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
            add(new NewImport(id, wanted, dryRun, name, upload.size(), key, asked.options(), asked.choice(), null));
        } catch (RuntimeException failure) {
            // no import would ever let go of it
            store.remove(key);
            throw failure;
        }
        return id;
    }

    private void add(NewImport added) {
        transaction.executeWithoutResult(_ -> {
            jobs.add(added);
            var task = ImportTask.ofCaller(added.id());
            tasks.schedule(ImportTasks.RUN.instance(task.text()).scheduledTo(clock.instant()));
            journal.record(new AuditEntry(
                    "import.created",
                    "import",
                    added.id(),
                    null,
                    Map.of("fileName", added.fileName(), "size", added.fileSize(), "dryRun", added.dryRun())));
        });
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
