package dev.outputhub.conversation.imports.job;

import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services how imports go. The audit trail gets one entry for an import; its report is the rest of the trail. */
@Component
public class ImportJournal {

    private final Events events;
    private final AuditTrail audit;

    ImportJournal(Events events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    public void started(ImportJob job) {
        events.publish(importEvent(
                "ImportStarted", job.id(), new ImportEvents.ImportStarted(job.id(), job.fileName(), job.dryRun())));
    }

    public void finished(ImportJob job) {
        var format = job.format() == null ? "unknown" : job.format();
        events.publish(
                importEvent(
                        "ImportFinished",
                        job.id(),
                        new ImportEvents.ImportFinished(
                                job.id(), job.fileName(), format, job.dryRun(), job.counts(), job.problems())),
                audit.entry("import.finished", "import", job.id(), null, Map.of("counts", job.counts())));
    }

    public void failed(ImportJob job, String reason) {
        events.publish(
                importEvent("ImportFailed", job.id(), new ImportEvents.ImportFailed(job.id(), job.fileName(), reason)),
                audit.entry("import.failed", "import", job.id(), null, Map.of("reason", reason)));
    }

    public void undone(ImportJob job) {
        events.publish(
                importEvent("ImportUndone", job.id(), new ImportEvents.ImportUndone(job.id(), job.fileName())),
                audit.entry("import.undone", "import", job.id(), null, null));
    }

    private static Event importEvent(String type, UUID subject, Object data) {
        return new Event(ImportEvents.TOPIC, type, subject, data);
    }
}
