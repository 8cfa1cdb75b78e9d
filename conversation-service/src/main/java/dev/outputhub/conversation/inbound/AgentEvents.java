package dev.outputhub.conversation.inbound;

import dev.outputhub.conversation.reference.AgentFact;
import dev.outputhub.conversation.reference.Agents;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the names of agents. */
@Component
class AgentEvents {

    static final String TOPIC = "prompt.events.v1";

    private final Inbox inbox;
    private final EventTable table;

    AgentEvents(Inbox inbox, Agents agents) {
        this.inbox = inbox;
        this.table = table(agents);
    }

    static EventTable table(Agents agents) {
        return EventTable.of("agent-references")
                .on("AgentCreated", AgentFact.class, agents::remember)
                .on("AgentUpdated", AgentFact.class, agents::remember)
                .on("AgentRestored", AgentFact.class, agents::remember)
                .on(
                        "AgentDeleted",
                        AgentFact.class,
                        agent -> agents.remember(new AgentFact(agent.id(), agent.name(), true)));
    }

    @KafkaListener(topics = TOPIC)
    void receive(ConsumerRecord<String, String> message) {
        inbox.handle(message, table);
    }
}
