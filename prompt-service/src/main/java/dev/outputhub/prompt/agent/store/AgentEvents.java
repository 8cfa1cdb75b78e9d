package dev.outputhub.prompt.agent.store;

import dev.outputhub.platform.events.Event;
import dev.outputhub.prompt.prompt.store.PromptEvents;
import dev.outputhub.records.life.RecordEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of agents, on the topic of the prompt library. */
@Component
public class AgentEvents implements RecordEvents {

    /** What others know of an agent. */
    public record AgentState(UUID id, String name, boolean deleted) {

        public static AgentState of(Agent agent) {
            return new AgentState(agent.id(), agent.name(), agent.isDeleted());
        }
    }

    record AgentVersionCreated(
            UUID agentId, int number, @Nullable String message) {}

    private final Agents agents;

    AgentEvents(Agents agents) {
        this.agents = agents;
    }

    public Event created(Agent agent) {
        return state("AgentCreated", agent);
    }

    /** As it is stored within the transaction. */
    public Event updated(UUID id) {
        return state("AgentUpdated", agents.get(id));
    }

    @Override
    public Event deleted(UUID id) {
        return state("AgentDeleted", agents.get(id));
    }

    @Override
    public Event restored(UUID id) {
        return state("AgentRestored", agents.get(id));
    }

    public Event versionCreated(UUID agentId, AgentVersion version) {
        return new Event(
                PromptEvents.TOPIC,
                "AgentVersionCreated",
                agentId,
                new AgentVersionCreated(agentId, version.number(), version.message()));
    }

    private static Event state(String type, Agent agent) {
        return new Event(PromptEvents.TOPIC, type, agent.id(), AgentState.of(agent));
    }
}
