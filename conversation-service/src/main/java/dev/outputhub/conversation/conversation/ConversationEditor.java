package dev.outputhub.conversation.conversation;

import dev.outputhub.conversation.reference.Agents;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.MergePatch;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.change.Edit;
import dev.outputhub.records.change.RecordEditor;
import dev.outputhub.records.store.RecordTable;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what people say about a conversation, and which branch is shown; what was said in it stays. */
@Component
class ConversationEditor implements RecordEditor<StoredConversation> {

    private final RecordTable<StoredConversation> table;
    private final Conversations conversations;
    private final Agents agents;
    private final MergePatch mergePatch;

    ConversationEditor(
            RecordTable<StoredConversation> table, Conversations conversations, Agents agents, MergePatch mergePatch) {
        this.table = table;
        this.conversations = conversations;
        this.agents = agents;
        this.mergePatch = mergePatch;
    }

    @Override
    public void prepare(JsonNode patch) {
        var agent = patch.path("agentId").asString("");
        if (!agent.isEmpty()) {
            agents.check(agent);
        }
    }

    @Override
    public Edit edit(StoredConversation before, JsonNode patch) {
        var after = mergePatch.apply(before.fields(), ConversationFields.class, patch);
        var message = after.currentMessageId();
        if (message != null
                && !message.equals(before.fields().currentMessageId())
                && !conversations.holdMessage(before.id(), message)) {
            throw Problem.refused(
                    ConversationError.UNKNOWN_MESSAGE,
                    "currentMessageId",
                    "The conversation has no message " + message + ".");
        }
        return new ConversationEdit(before, after);
    }

    private final class ConversationEdit implements Edit {

        private final StoredConversation before;
        private final ConversationFields after;

        ConversationEdit(StoredConversation before, ConversationFields after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public boolean differs() {
            return !after.equals(before.fields());
        }

        @Override
        public void describe(Changes changes) {
            after.describe(before.fields(), changes);
        }

        @Override
        public List<Event> save(List<String> changed) {
            table.change(before.id(), after.columns(before.fields()));
            return List.of(ConversationEvents.updated(before, after));
        }

        @Override
        public ObjectNode back() {
            return mergePatch.back(before.fields(), after);
        }
    }
}
