package dev.outputhub.conversation.inbound;

import dev.outputhub.conversation.reference.AgentState;
import dev.outputhub.conversation.reference.Agents;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the names of agents. */
@Component
class AgentListener {

    static final String TOPIC = "prompt.events.v1";

    private final Inbox inbox;
    private final EventTable table;

    AgentListener(Inbox inbox, Agents agents) {
        this.inbox = inbox;
        this.table = table(agents);
    }

    static EventTable table(Agents agents) {
        return EventTable.of("agent-references")
                .on("AgentCreated", AgentState.class, agents::remember)
                .on("AgentUpdated", AgentState.class, agents::remember)
                .on("AgentRestored", AgentState.class, agents::remember)
                .on(
                        "AgentDeleted",
                        AgentState.class,
                        agent -> agents.remember(new AgentState(agent.id(), agent.name(), true)));
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
