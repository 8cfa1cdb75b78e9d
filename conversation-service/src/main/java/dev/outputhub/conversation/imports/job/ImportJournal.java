package dev.outputhub.conversation.imports.job;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services how imports go. The audit trail gets one entry for an import; its report is the rest of the trail. */
@Component
public class ImportJournal {

    private final Events events;
    private final Journal journal;

    ImportJournal(Events events, Journal journal) {
        this.events = events;
        this.journal = journal;
    }

    public void started(ImportJob job) {
        events.publish(importEvent(
                "ImportStarted", job.id(), new ImportEvents.ImportStarted(job.id(), job.fileName(), job.dryRun())));
    }

    public void finished(ImportJob job) {
        var format = job.format() == null ? "unknown" : job.format();
        journal.record(
                new AuditEntry("import.finished", "import", job.id(), null, Map.of("counts", job.counts())),
                importEvent(
                        "ImportFinished",
                        job.id(),
                        new ImportEvents.ImportFinished(
                                job.id(), job.fileName(), format, job.dryRun(), job.counts(), job.problems())));
    }

    public void failed(ImportJob job, String reason) {
        journal.record(
                new AuditEntry("import.failed", "import", job.id(), null, Map.of("reason", reason)),
                importEvent("ImportFailed", job.id(), new ImportEvents.ImportFailed(job.id(), job.fileName(), reason)));
    }

    public void undone(ImportJob job) {
        journal.record(
                new AuditEntry("import.undone", "import", job.id(), null, null),
                importEvent("ImportUndone", job.id(), new ImportEvents.ImportUndone(job.id(), job.fileName())));
    }

    private static Event importEvent(String type, UUID subject, Object data) {
        return new Event(ImportEvents.TOPIC, type, subject, data);
    }
}
