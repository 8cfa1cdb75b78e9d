package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationCreated;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationDeleted;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationUpdated;
import dev.outputhub.conversation.conversation.ConversationEvents.MessagesAdded;
import dev.outputhub.conversation.conversation.ConversationEvents.ModelCount;
import dev.outputhub.conversation.conversation.ConversationEvents.RoleCount;
import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.conversation.imports.ConversationPlan.Create;
import dev.outputhub.conversation.imports.ConversationPlan.Update;
import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services what imports do. The audit trail gets one entry for an import; its report is the rest of the trail. */
@Component
class ImportNews {

    private final Events events;
    private final AuditTrail audit;

    ImportNews(Events events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    void brought(UUID importId, List<Create> created, List<Update> updated, ConversationWriter writer) {
        var told = new ArrayList<Event>();
        for (var plan : created) {
            told.add(event(
                    "ConversationCreated",
                    plan.id(),
                    new ConversationCreated(
                            plan.id(),
                            plan.title(),
                            writer.date(plan),
                            plan.conversation().platform().slug(),
                            plan.conversation().model(),
                            plan.messages().size(),
                            importId)));
            told.add(event("MessagesAdded", plan.id(), added(plan.id(), plan.messages())));
        }
        for (var plan : updated) {
            var known = plan.known();
            told.add(event(
                    "ConversationUpdated",
                    known.id(),
                    new ConversationUpdated(
                            known.id(),
                            plan.title(),
                            known.date(),
                            plan.conversation().platform().slug(),
                            plan.model(),
                            known.messageCount() + plan.added().size(),
                            importId)));
            if (!plan.added().isEmpty()) {
                told.add(event("MessagesAdded", known.id(), added(known.id(), plan.added())));
            }
        }
        if (!told.isEmpty()) {
            events.publish(told);
        }
    }

    void started(ImportJob job) {
        events.publish(importEvent(
                "ImportStarted", job.id(), new ImportFacts.ImportStarted(job.id(), job.fileName(), job.dryRun())));
    }

    void finished(ImportJob job) {
        var format = job.format() == null ? "unknown" : job.format();
        events.publish(
                importEvent(
                        "ImportFinished",
                        job.id(),
                        new ImportFacts.ImportFinished(
                                job.id(), job.fileName(), format, job.dryRun(), job.counts(), job.problems())),
                audit.entry("import.finished", "import", job.id(), null, Map.of("counts", job.counts())));
    }

    void failed(ImportJob job, String reason) {
        events.publish(
                importEvent("ImportFailed", job.id(), new ImportFacts.ImportFailed(job.id(), job.fileName(), reason)),
                audit.entry("import.failed", "import", job.id(), null, Map.of("reason", reason)));
    }

    void undone(ImportJob job) {
        events.publish(
                importEvent("ImportUndone", job.id(), new ImportFacts.ImportUndone(job.id(), job.fileName())),
                audit.entry("import.undone", "import", job.id(), null, null));
    }

    void removed(UUID conversationId) {
        events.publish(event("ConversationDeleted", conversationId, new ConversationDeleted(conversationId)));
    }

    void reverted(ConversationRecord conversation, int messages) {
        var id = conversation.getId();
        events.publish(event(
                "ConversationUpdated",
                id,
                new ConversationUpdated(
                        id,
                        conversation.getTitle(),
                        conversation.getDate(),
                        conversation.getPlatform(),
                        conversation.getModel(),
                        messages,
                        conversation.getImportId())));
    }

    private static MessagesAdded added(UUID conversationId, List<MessageRow> rows) {
        var roles = new TreeMap<String, Integer>();
        var models = new TreeMap<String, Integer>();
        for (var row : rows) {
            roles.merge(row.message().role().key(), 1, Integer::sum);
            if (row.message().model() != null) {
                models.merge(row.message().model(), 1, Integer::sum);
            }
        }
        return new MessagesAdded(
                conversationId,
                rows.size(),
                roles.entrySet().stream()
                        .map(entry -> new RoleCount(entry.getKey(), entry.getValue()))
                        .toList(),
                models.entrySet().stream()
                        .map(entry -> new ModelCount(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Event event(String type, UUID subject, Object data) {
        return new Event(ConversationEvents.TOPIC, type, subject, data);
    }

    private static Event importEvent(String type, UUID subject, Object data) {
        return new Event(ImportFacts.TOPIC, type, subject, data);
    }
}
