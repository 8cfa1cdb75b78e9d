package dev.outputhub.conversation.exports;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportError;
import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportJobs;
import dev.outputhub.conversation.exports.job.ExportJournal;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportSettings;
import dev.outputhub.conversation.exports.job.ExportState;
import dev.outputhub.conversation.exports.run.ExportTasks;
import dev.outputhub.conversation.exports.source.RecordPages;
import dev.outputhub.conversation.jobs.JobTask;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tasks.BackgroundTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes wishes for exports in: the export and its task in one transaction. */
@Component
class ExportReception {

    private final RecordPages records;
    private final ExportJobs jobs;
    private final BackgroundTasks tasks;
    private final ExportJournal journal;
    private final ExportSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportReception(
            RecordPages records,
            ExportJobs jobs,
            BackgroundTasks tasks,
            ExportJournal journal,
            ExportSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.jobs = jobs;
        this.tasks = tasks;
        this.journal = journal;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    UUID receive(NewExport wanted) {
        var form = ArchiveForm.find(wanted.format())
                .orElseThrow(() -> Problem.refused(
                        ExportError.UNKNOWN_EXPORT_FORMAT, "format", "The format is json, csv, xml or markdown."));
        var job = queued(form, WantedRecords.of(wanted, records));
        transaction.executeWithoutResult(_ -> {
            if (jobs.waiting() >= settings.mostAtOnce()) {
                throw new Problem(
                        ExportError.TOO_MANY_EXPORTS,
                        settings.mostAtOnce() + " of your exports have not ended yet. Wait for one, or cancel it.");
            }
            var added = jobs.add(job);
            var task = JobTask.ofCaller(added.id());
            tasks.schedule(ExportTasks.RUN.instance(task.text()).scheduledTo(clock.instant()));
            journal.created(added);
        });
        return job.id();
    }

    private ExportJob queued(ArchiveForm form, WantedRecords wanted) {
        var principal = CurrentPrincipal.get();
        var id = Identifiers.next();
        var now = clock.instant();
        var date = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var slug = principal.organizationSlug();
        return new ExportJob(
                id,
                ExportState.QUEUED,
                slug,
                form,
                wanted.kinds(),
                wanted.filters(),
                wanted.kinds().contains(ExportKind.FILE),
                slug + "-" + form.text() + "-" + date + ".zip",
                "exports/" + principal.organizationId() + "/" + id,
                Map.of(),
                null,
                0,
                null,
                List.of(),
                0,
                null,
                now,
                principal.personId(),
                null,
                null,
                null,
                1,
                1);
    }
}
