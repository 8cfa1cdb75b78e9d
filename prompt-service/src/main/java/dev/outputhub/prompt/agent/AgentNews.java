package dev.outputhub.prompt.agent;

import dev.outputhub.platform.events.Event;
import dev.outputhub.prompt.prompt.PromptNews;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of agents, on the topic of the prompt library. */
final class AgentNews {

    /** What others know of an agent. */
    record AgentFact(UUID id, String name, boolean deleted) {}

    record AgentVersionCreated(
            UUID agentId, int number, @Nullable String message) {}

    private AgentNews() {}

    static Event created(Agent agent) {
        return fact("AgentCreated", agent);
    }

    static Event updated(Agent agent) {
        return fact("AgentUpdated", agent);
    }

    static Event deleted(Agent agent) {
        return fact("AgentDeleted", agent);
    }

    static Event restored(Agent agent) {
        return fact("AgentRestored", agent);
    }

    static Event versionCreated(UUID agentId, AgentVersion version) {
        return new Event(
                PromptNews.TOPIC,
                "AgentVersionCreated",
                agentId,
                new AgentVersionCreated(agentId, version.number(), version.message()));
    }

    private static Event fact(String type, Agent agent) {
        return new Event(
                PromptNews.TOPIC, type, agent.id(), new AgentFact(agent.id(), agent.name(), agent.isDeleted()));
    }
}
