package dev.outputhub.conversation.exports.job;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the other services and the audit trail how exports go: what left the platform, who took it and when. */
@Component
public class ExportJournal {

    private final Events events;
    private final Journal journal;

    ExportJournal(Events events, Journal journal) {
        this.events = events;
        this.journal = journal;
    }

    public void created(ExportJob job) {
        var after = new LinkedHashMap<String, Object>();
        after.put("format", job.form().text());
        after.put("kinds", job.kinds().stream().map(ExportKind::text).toList());
        after.put("files", job.files());
        // names alone: what somebody searched for is nobody else's business
        after.put(
                "filtered",
                job.filters().keySet().stream().map(ExportKind::text).toList());
        audit("created", job, after);
    }

    public void started(ExportJob job) {
        events.publish(event(
                "ExportStarted",
                job,
                new ExportEvents.ExportStarted(job.id(), job.form().text())));
    }

    public void finished(ExportJob job, long size) {
        var counts = new LinkedHashMap<String, Long>();
        job.counts().forEach((kind, count) -> counts.put(kind.text(), count));
        journal.record(
                new AuditEntry("export.finished", "export", job.id(), null, Map.of("counts", counts, "size", size)),
                event(
                        "ExportFinished",
                        job,
                        new ExportEvents.ExportFinished(
                                job.id(), job.fileName(), job.form().text(), counts, size, job.problemCount())));
    }

    public void failed(ExportJob job, String reason) {
        journal.record(
                new AuditEntry("export.failed", "export", job.id(), null, Map.of("reason", reason)),
                event(
                        "ExportFailed",
                        job,
                        new ExportEvents.ExportFailed(job.id(), job.form().text(), reason)));
    }

    public void cancelled(ExportJob job) {
        audit("cancelled", job, Map.of());
    }

    public void downloaded(ExportJob job) {
        audit("downloaded", job, Map.of("fileName", job.fileName()));
    }

    public void removed(ExportJob job) {
        audit("removed", job, Map.of());
    }

    private void audit(String what, ExportJob job, Map<String, ?> after) {
        journal.record(new AuditEntry("export." + what, "export", job.id(), null, after));
    }

    private static Event event(String type, ExportJob job, Object data) {
        return new Event(ExportEvents.TOPIC, type, job.id(), data);
    }
}
