package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationCreated;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationDeleted;
import dev.outputhub.conversation.conversation.ConversationEvents.ConversationUpdated;
import dev.outputhub.conversation.conversation.ConversationEvents.MessagesAdded;
import dev.outputhub.conversation.conversation.ConversationEvents.ModelCount;
import dev.outputhub.conversation.conversation.ConversationEvents.RoleCount;
import dev.outputhub.conversation.database.tables.records.ConversationRecord;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Met;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.message.MessageRow;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services what imports do to conversations; of their titles and texts the audit trail learns nothing. */
@Component
class ImportedConversationJournal {

    private final Events events;

    ImportedConversationJournal(Events events) {
        this.events = events;
    }

    void brought(UUID importId, List<Create> created, List<Update> updated) {
        var told = new ArrayList<Event>();
        for (var plan : created) {
            told.add(event(
                    "ConversationCreated",
                    plan.id(),
                    new ConversationCreated(
                            plan.id(),
                            plan.title(),
                            ConversationWriter.date(plan.conversation()),
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
                            plan.met() == Met.GOES_ON
                                    ? known.platform()
                                    : plan.conversation().platform().slug(),
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

    void removed(UUID conversationId) {
        events.publish(event("ConversationDeleted", conversationId, new ConversationDeleted(conversationId, true)));
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
}
