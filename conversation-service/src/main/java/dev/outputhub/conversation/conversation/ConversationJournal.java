package dev.outputhub.conversation.conversation;

import dev.outputhub.conversation.conversation.ConversationFacts.ConversationDeleted;
import dev.outputhub.conversation.conversation.ConversationFacts.ConversationRestored;
import dev.outputhub.conversation.conversation.ConversationFacts.ConversationUpdated;
import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import dev.outputhub.records.terms.ResolvedTerms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what people change to the other services and to the audit trail, in the transaction of the change. */
@Component
public class ConversationJournal {

    private static final String KIND = "conversation";

    private final Events events;
    private final AuditTrail audit;

    ConversationJournal(Events events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    void updated(StoredConversation before, ConversationFields after, ResolvedTerms terms) {
        var fact = new ConversationUpdated(
                before.id(),
                after.title(),
                after.date(),
                before.platform(),
                before.model(),
                before.messageCount(),
                before.importId());
        var was = before.fields().differingFrom(after);
        var is = after.differingFrom(before.fields());
        if (!terms.isEmpty()) {
            is.put("terms", terms.byVocabulary());
        }
        tell(
                "ConversationUpdated",
                fact,
                "conversation.updated",
                before.id(),
                shown(was, before.sensitive()),
                shown(is, before.sensitive()));
    }

    void deleted(UUID id) {
        tell("ConversationDeleted", new ConversationDeleted(id), "conversation.deleted", id, null, null);
    }

    void restored(UUID id) {
        tell("ConversationRestored", new ConversationRestored(id), "conversation.restored", id, null, null);
    }

    private void tell(
            String type, Object fact, String action, UUID id, @Nullable Object before, @Nullable Object after) {
        events.publish(
                new Event(ConversationFacts.TOPIC, type, id, fact), audit.entry(action, KIND, id, before, after));
    }

    private static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> fields, boolean sensitive) {
        var shown = new LinkedHashMap<>(fields);
        if (sensitive) {
            shown.keySet().removeAll(Set.of("title", "notes"));
        }
        return shown;
    }
}
